import type { Person } from '#domain/people/roles.ts'
import { Refusal } from '#domain/refusals.ts'
import type { Runner } from '#server/database/sql.ts'
import { isCampaignInReach } from './queries.ts'

/** A campaign that a person does not reach is not there for them. Refuses `notFound`. */
export async function requireCampaign(sql: Runner, person: Person, id: number): Promise<void> {
  if (!(await isCampaignInReach(sql, person, id))) throw new Refusal('notFound')
}
