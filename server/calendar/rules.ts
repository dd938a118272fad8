import type { DeadlineRule } from '#domain/calendar/rule.ts'
import { builtInRules } from '#domain/calendar/rules.ts'
import type { RuleHistoryView } from '#domain/calendar/views.ts'
import { Refusal } from '#domain/refusals.ts'
import type { Runner, Transaction } from '#server/database/sql.ts'
import {
  findNewestRule,
  insertRule,
  listNewestRules,
  listRuleVersions,
  type StoredRule,
} from './rule-queries.ts'

/** The rules in force: the built-in ones, each in its newest version, then the bureau's own. */
export async function currentRules(sql: Runner): Promise<DeadlineRule[]> {
  const stored = (await listNewestRules(sql)).map(ruleOf)
  const known = new Set(builtInRules.map(rule => rule.id))
  return [
    ...builtInRules.map(rule => stored.find(({ id }) => id === rule.id) ?? rule),
    ...stored.filter(({ id }) => !known.has(id)),
  ]
}

/** A rule in one of its versions, in the newest when none is named. Refuses `notFound`. */
export async function ruleAt(sql: Runner, id: string, version?: number): Promise<DeadlineRule> {
  const versions = (await versionsOf(sql, id)).map(ruleOf)
  const rule = version ? versions.find(one => one.version === version) : versions.at(-1)
  if (!rule) throw new Refusal('notFound')
  return rule
}

/** The rule in force, certain to be stored: what a matter is to be frozen to. */
export async function freezeRule(tx: Transaction, id: string): Promise<DeadlineRule> {
  const stored = await findNewestRule(tx, id)
  if (stored) return ruleOf(stored)
  const rule = await ruleAt(tx, id)
  await insertRule(tx, rule, { reason: '', author: null })
  return rule
}

/** Who changed a rule, when, why, from what to what; the newest change first. */
export async function viewRule(sql: Runner, id: string): Promise<RuleHistoryView> {
  const versions = await versionsOf(sql, id)
  const rules = versions.map(ruleOf)
  if (rules.length === 0) throw new Refusal('notFound')
  const history = versions.map(({ version, reason, changedName, changedAt }, at) => ({
    version,
    reason,
    by: changedName,
    at: changedAt?.toISOString() ?? null,
    before: rules[at - 1] ?? null,
    after: rules[at]!,
  }))
  return { rule: rules.at(-1)!, history: history.reverse() }
}

/** Stored versions, behind the built-in one where that is not stored yet. */
async function versionsOf(sql: Runner, id: string): Promise<StoredRule[]> {
  const stored = await listRuleVersions(sql, id)
  const builtIn = builtInRules.find(rule => rule.id === id)
  if (!builtIn || stored.some(({ version }) => version === builtIn.version)) return stored
  const { id: ruleId, version, ...definition } = builtIn
  const unstored = { ruleId, version, definition, reason: '', changedName: null, changedAt: null }
  return [unstored, ...stored]
}

export function ruleOf({
  ruleId,
  version,
  definition,
}: Pick<StoredRule, 'ruleId' | 'version' | 'definition'>): DeadlineRule {
  // A version that was stored before rules said how often does not say so.
  return { ...{ extensionOnce: false }, ...definition, id: ruleId, version }
}
