import type { MinutesView } from '#domain/campaign/views.ts'
import type { Person } from '#domain/people/roles.ts'
import type { Runner, Transaction } from '#server/database/sql.ts'
import { belongsInReach } from '#server/people/bureau-queries.ts'

export interface Meeting {
  bureauId: number | null
  kind: string
  heldOn: string
  subject: string
  participants: string[]
  campaign: string
  minutes: MinutesView | null
  withdrawn: boolean
}

export async function findMeeting(
  sql: Runner,
  person: Person,
  id: number,
): Promise<Meeting | undefined> {
  const [row] = await sql<Meeting[]>`
    select a.bureau_id, a.kind, a.held_on, a.subject, a.participants, c.name as campaign, a.minutes,
      a.withdrawn_at is not null as withdrawn
    from activity a join campaign c on c.id = a.campaign_id
    where a.id = ${id} and ${belongsInReach(sql, person, sql`a.bureau_id`)}`
  return row
}

export async function lockMeeting(
  tx: Transaction,
  person: Person,
  id: number,
): Promise<Meeting | undefined> {
  await tx`select 1 from activity where id = ${id} for update`
  return findMeeting(tx, person, id)
}

export async function updateMinutes(
  tx: Transaction,
  id: number,
  minutes: MinutesView & { byId: number },
): Promise<void> {
  await tx`update activity set minutes = ${tx.json(minutes as never)} where id = ${id}`
}
