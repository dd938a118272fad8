import type { Person } from '#domain/people/roles.ts'
import { Refusal } from '#domain/refusals.ts'
import type { Runner } from '#server/database/sql.ts'
import { campaignInReach } from './queries.ts'

/** A campaign that a person does not reach is not there for them. Refuses `notFound`. */
export async function requireCampaign(sql: Runner, person: Person, id: number): Promise<void> {
  refuseUnreached(await campaignInReach(sql, person, id))
}

/** Refuses `notFound` where no campaign was found in reach. */
export function refuseUnreached(found: readonly object[]): void {
  if (found.length === 0) throw new Refusal('notFound')
}
