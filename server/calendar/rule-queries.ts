import type { DeadlineRule, RuleDefinition } from '#domain/calendar/rule.ts'
import type { Question, Runner, Transaction } from '#server/database/sql.ts'
import type { Author } from './queries.ts'

export interface StoredRule {
  ruleId: string
  version: number
  definition: RuleDefinition
  reason: string
  changedName: string | null
  changedAt: Date | null
}

/** The newest stored version of each rule that an administrator made or changed. */
export async function listNewestRules(sql: Runner): Promise<StoredRule[]> {
  return sql<StoredRule[]>`
    select distinct on (rule_id) rule_id, version, definition, reason, changed_name, changed_at
    from deadline_rule_version order by rule_id, version desc`
}

/** The newest stored version of one rule; none while only the built-in one is known. */
export async function findNewestRule(sql: Runner, ruleId: string): Promise<StoredRule | undefined> {
  const [row] = await sql<StoredRule[]>`
    select rule_id, version, definition, reason, changed_name, changed_at
    from deadline_rule_version where rule_id = ${ruleId} order by version desc limit 1`
  return row
}

export interface RuleInForce extends Pick<StoredRule, 'ruleId' | 'version' | 'definition'> {
  calendarVersion: number
}

/** The newest stored version of one rule with that of the calendar; nothing until both are stored. */
export function newestInForce(sql: Runner, ruleId: string): Question<RuleInForce> {
  return sql`
    select r.rule_id, r.version, r.definition, c.version as calendar_version
    from deadline_rule_version r, calendar_version c
    where r.rule_id = ${ruleId} order by r.version desc, c.version desc limit 1`
}

/** Every stored version of one rule, the first one first. */
export async function listRuleVersions(sql: Runner, ruleId: string): Promise<StoredRule[]> {
  return sql<StoredRule[]>`
    select rule_id, version, definition, reason, changed_name, changed_at
    from deadline_rule_version where rule_id = ${ruleId} order by version`
}

/** One change of the rules at a time. */
export async function lockRules(tx: Transaction): Promise<void> {
  await tx`lock table deadline_rule_version in share row exclusive mode`
}

/** Stores a version unless it stands already; a stored one is never altered. */
export async function insertRule(
  tx: Transaction,
  { id, version, ...definition }: DeadlineRule,
  { reason, author }: { reason: string; author: Author | null },
): Promise<void> {
  await tx`
    insert into deadline_rule_version (rule_id, version, definition, reason, changed_by,
      changed_name, changed_at)
    values (${id}, ${version}, ${tx.json(definition as never)}, ${reason}, ${author?.id ?? null},
      ${author?.name ?? null}, ${author?.at ?? null})
    on conflict (rule_id, version) do nothing`
}
