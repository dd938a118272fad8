import type { AddPersonInput, PostInput, UnitInput } from '#domain/people/inputs.ts'
import { post } from '#web/api/client.ts'
import { isRefusal } from '#web/api/failures.ts'
import { refreshRights } from '#web/api/grants.ts'
import { unitsQuery } from '#web/api/organisation.ts'
import { queryClient } from '#web/api/query-client.ts'

interface Made {
  id: number
  /** Posts that take effect only once a second person approves. */
  waiting?: number
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
): Promise<Made & { onMachine: boolean }> {
  return writePeople<Made & { onMachine: boolean }>(`/api/people/${person}/open-account`, input)
}

export function resetPassword(person: number, password: string): Promise<Made> {
  return writePeople(`/api/people/${person}/reset-password`, { password })
}

export function notePhone(person: number, phone: string): Promise<Made> {
  return writePeople(`/api/people/${person}/phone`, { phone })
}

export function leave(person: number, on: string): Promise<Made> {
  return writePeople(`/api/people/${person}/leave`, { on })
}

export function comeBack(person: number): Promise<Made> {
  return writePeople(`/api/people/${person}/return`, {})
}

/** Where an end is refused because of open parts, the form that hands them over opens beside it. */
export async function offeringHandOver<Answer>(
  end: Promise<Answer>,
  offer: () => void,
): Promise<Answer> {
  try {
    return await end
  } catch (failure) {
    if (isRefusal(failure, 'openPartsHeld')) offer()
    throw failure
  }
}

export function closeUnit(id: number): Promise<Made> {
  return writeUnit(`/api/units/${id}/close`)
}

export function reopenUnit(id: number): Promise<Made> {
  return writeUnit(`/api/units/${id}/reopen`)
}

/** Without an id the unit is new. */
export function saveUnit(id: number | undefined, input: UnitInput): Promise<Made> {
  return writeUnit(id === undefined ? '/api/units' : `/api/units/${id}`, input)
}

async function writeUnit(path: string, input: object = {}): Promise<Made> {
  const made = await post<Made>(path, input)
  await queryClient.invalidateQueries({ queryKey: unitsQuery.queryKey })
  return made
}

async function writePeople<Answer = Made>(path: string, input: object): Promise<Answer> {
  const made = await post<Answer>(path, input)
  await refreshRights()
  return made
}
