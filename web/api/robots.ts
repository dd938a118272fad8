import { queryOptions } from '@tanstack/react-query'
import type { AddRobotInput, ChangeRobotInput, RobotsView } from '#domain/delivery/robots.ts'
import { get, post } from './client.ts'
import { queryClient } from './query-client.ts'

export const robotsQuery = queryOptions({
  queryKey: ['robots'],
  queryFn: () => get<RobotsView>('/api/robots'),
})

export function addRobot(input: AddRobotInput): Promise<void> {
  return changed('/api/robots', input)
}

export function changeRobot(id: number, input: ChangeRobotInput): Promise<void> {
  return changed(`/api/robots/${id}`, input)
}

export function switchRobot(id: number, on: boolean): Promise<void> {
  return changed(`/api/robots/${id}/switch`, { on })
}

export function removeRobot(id: number): Promise<void> {
  return changed(`/api/robots/${id}/remove`)
}

export async function testRobot(id: number): Promise<void> {
  await post(`/api/robots/${id}/test`)
}

/** What waits for a robot, and whether messages lack their link, changes with it. */
async function changed(path: string, input?: object): Promise<void> {
  await post(path, input)
  await Promise.all([
    queryClient.invalidateQueries({ queryKey: ['robots'] }),
    queryClient.invalidateQueries({ queryKey: ['deliveries'] }),
  ])
}
