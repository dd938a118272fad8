import type { AddRuleInput, ChangeRuleInput } from '#domain/calendar/inputs.ts'
import type { DeadlineRule } from '#domain/calendar/rule.ts'
import { Refusal } from '#domain/refusals.ts'
import type { Context } from '#server/context.ts'
import type { Transaction } from '#server/database/sql.ts'
import { recordSecurity } from '#server/security/record.ts'
import type { Author } from './queries.ts'
import { insertRule, lockRules } from './rule-queries.ts'
import { currentRules, freezeRule } from './rules.ts'

/** A rule of the bureau's own. Refuses `alreadyExists` when its id is taken. */
export function addRule(context: Context, input: AddRuleInput): Promise<DeadlineRule> {
  return context.transaction(async tx => {
    await lockRules(tx)
    const taken = (await currentRules(tx)).some(({ id }) => id === input.id)
    if (taken) throw new Refusal('alreadyExists', { what: input.id })
    const rule = { ...input.definition, id: input.id, version: 1 }
    await keepRule(tx, context, rule, input.reason)
    return rule
  })
}

/**
 * The next version of a rule. Matters frozen to an earlier one keep it (M9). Refuses
 * `versionOutdated` when somebody was faster, `ruleUnchanged` when it says the same.
 */
export function changeRule(
  context: Context,
  id: string,
  input: ChangeRuleInput,
): Promise<DeadlineRule> {
  return context.transaction(async tx => {
    await lockRules(tx)
    const before = await freezeRule(tx, id)
    if (before.version !== input.baseVersion) {
      throw new Refusal('versionOutdated', { version: before.version })
    }
    const rule = { ...input.definition, id, version: before.version + 1 }
    if (isSame(before, rule)) throw new Refusal('ruleUnchanged', { id })
    await keepRule(tx, context, rule, input.reason)
    return rule
  })
}

async function keepRule(tx: Transaction, context: Context, rule: DeadlineRule, reason: string) {
  await insertRule(tx, rule, { reason, author: authorOf(context) })
  const { id, version } = rule
  await recordSecurity(tx, context, { kind: 'ruleChanged', subject: { rule: id, version } })
}

/** The same in every field but the version; the database does not keep the order of fields. */
function isSame(one: DeadlineRule, other: DeadlineRule): boolean {
  return textOf(one) === textOf(other)
}

function textOf({ trigger, basis, origin, ...rule }: DeadlineRule): string {
  const words = [trigger, basis, origin].map(({ zh, en }) => [zh, en])
  const { id, unit, length, extension, direction, lastDayOff, sureness } = rule
  return JSON.stringify([id, unit, length, extension, direction, lastDayOff, sureness, words])
}

function authorOf({ person, moment }: Context): Author {
  return { id: person.id, name: person.name, at: moment }
}
