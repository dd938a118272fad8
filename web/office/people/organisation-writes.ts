import type { AddPersonInput, PostInput, UnitInput } from '#domain/people/inputs.ts'
import { post } from '#web/api/client.ts'
import { peopleQuery, unitsQuery } from '#web/api/organisation.ts'
import { queryClient } from '#web/api/query-client.ts'

interface Made {
  id: number
}

/** Each write is followed by reading anew, so that what it answers is on the screen already. */
export function addPerson(input: AddPersonInput): Promise<Made> {
  return writePeople('/api/people', input)
}

export function addPost(person: number, input: PostInput): Promise<Made> {
  return writePeople(`/api/people/${person}/posts`, input)
}

export function endPost(id: number, until: string): Promise<Made> {
  return writePeople(`/api/posts/${id}/end`, { until })
}

export function openAccount(
  person: number,
  input: { account: string; password: string },
): Promise<Made> {
  return writePeople(`/api/people/${person}/open-account`, input)
}

export function resetPassword(person: number, password: string): Promise<Made> {
  return writePeople(`/api/people/${person}/reset-password`, { password })
}

/** Without an id the unit is new. */
export async function saveUnit(id: number | undefined, input: UnitInput): Promise<Made> {
  const made = await post<Made>(id === undefined ? '/api/units' : `/api/units/${id}`, input)
  await queryClient.invalidateQueries({ queryKey: unitsQuery.queryKey })
  return made
}

async function writePeople(path: string, input: object): Promise<Made> {
  const made = await post<Made>(path, input)
  await queryClient.invalidateQueries({ queryKey: peopleQuery.queryKey })
  return made
}
