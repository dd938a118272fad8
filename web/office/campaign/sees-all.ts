import { hasRole, rolesSeeingAll } from '#domain/people/roles.ts'
import { useSession } from '#web/api/session.ts'

/** Whether the numbers on the screen are the whole bureau's or only what this person may read. */
export function useSeesAll(): boolean {
  const { person } = useSession()
  return hasRole({ ...person, reach: [] }, ...rolesSeeingAll)
}
