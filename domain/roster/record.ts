import type { Door } from '../people/grants.ts'
import type { Role } from '../people/roles.ts'
import type { PersonView, UnitView } from '../people/views.ts'
import type { RosterReasonCode } from './reasons.ts'

/** What is on record when a roster is planned, and who brings it by which door. */
export interface RosterRecord {
  people: readonly PersonView[]
  units: readonly UnitView[]
  requests: readonly AskedPost[]
  actorId: number
  door: Door
  securityAdmin: 'now' | 'once' | 'never'
  /** `YYYY-MM-DD` */
  today: string
}

/** A post that waits for the security administrator or was refused. */
export interface AskedPost {
  personId: number
  unitId: number
  role: Role
  title: string
  refused: boolean
  opinion: string
}

/** A unit by its id, or by the key of one that the import adds. */
export type UnitRef = number | string

export interface RowReason {
  code: RosterReasonCode
  details: Record<string, string>
}

export function reason(code: RosterReasonCode, details: RowReason['details'] = {}): RowReason {
  return { code, details }
}
