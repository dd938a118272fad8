import type { Demands } from '#domain/campaign/demands.ts'
import type { DemandsChange } from '#domain/campaign/views.ts'
import type { Runner, Transaction } from '#server/database/sql.ts'

/** What the campaign asks today before an item that is handed out today may be closed. */
export async function findDemands(sql: Runner, campaignId: number): Promise<Demands> {
  const [row] = await sql<Demands[]>`
    select collective_decision, publicity_days, publicity_unit from campaign
    where id = ${campaignId}`
  return row!
}

/** Who changed the demands of a campaign, when, from what to what; the newest first. */
export async function listDemandsChanges(
  sql: Runner,
  campaignId: number,
): Promise<DemandsChange[]> {
  return sql<DemandsChange[]>`
    select id, at::text as at, by_name, before, after from demands_change
    where campaign_id = ${campaignId} order by id desc`
}

export async function insertDemandsChange(
  tx: Transaction,
  campaignId: number,
  change: { before: Demands; after: Demands; byName: string; at: Date },
): Promise<void> {
  const { before, after, byName, at } = change
  await tx`
    insert into demands_change (campaign_id, at, by_name, before, after)
    values (${campaignId}, ${at}, ${byName}, ${tx.json(before)}, ${tx.json(after)})`
}
