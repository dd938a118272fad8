import type { Door } from '#domain/people/grants.ts'
import type { RosterRecord } from '#domain/roster/record.ts'
import type { Context } from '#server/context.ts'
import type { Runner } from '#server/database/sql.ts'
import { findSecurityAdmin, listAskedPosts } from '#server/people/grant-queries.ts'
import { listPeople, listUnits } from '#server/people/organisation-queries.ts'

/** What a roster is planned against. */
export async function readRecord(
  { person, today }: Context,
  sql: Runner,
  door: Door,
): Promise<RosterRecord> {
  return {
    people: await listPeople(sql),
    units: await listUnits(sql),
    requests: await listAskedPosts(sql),
    securityAdmin: await findSecurityAdmin(sql, today),
    ...{ actorId: person.id, door, today },
  }
}
