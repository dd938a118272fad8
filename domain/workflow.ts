import { Refusal, type RefusalCode } from './refusals.ts'

/** A guard answers with the reason not to go on, or with nothing. */
export type Guard<Matter, Person> = (situation: Situation<Matter, Person>) => Reason | undefined

/** Why an action is refused: a code from the list of refusals and what is missing. */
export interface Reason {
  code: RefusalCode
  details?: Record<string, unknown>
}

/** What a guard may look at. `input` is absent when a screen only asks which buttons to draw. */
export interface Situation<Matter, Person> {
  matter: Matter
  person: Person
  today: string
  input?: unknown
}

/**
 * One row of a transition table. `to` is absent when the action leaves the status as it is; where it
 * names several, `which` chooses one of them. `from: ['none']` is a creation. `by` says who may,
 * `unless` what else stands against it.
 */
export interface Step<Status extends string, Matter, Person> {
  from: readonly (Status | 'none')[]
  to?: Status | readonly Status[]
  which?: (situation: Situation<Matter, Person>) => Status
  by: Guard<Matter, Person>
  unless?: readonly Guard<Matter, Person>[]
  change?: Change<Matter, Person>
}

/** What an action changes beside the status; pure, from the same situation the guards saw. */
export type Change<Matter, Person> = (situation: Situation<Matter, Person>) => object

export type Workflow<Status extends string, Matter, Person> = Record<
  string,
  Step<Status, Matter, Person>
>

/** The reason why `person` may not do `action` now, or nothing. Status first, then person, then guards. */
export function whyNot<S extends string, M extends { status: S | 'none' }, P>(
  workflow: Workflow<S, M, P>,
  action: string,
  situation: Situation<M, P>,
): Reason | undefined {
  const step = workflow[action]
  if (!step) return { code: 'unknownAction', details: { action } }
  const { status } = situation.matter
  if (!step.from.includes(status)) {
    return { code: 'wrongStatus', details: { action, status, from: step.from } }
  }
  for (const guard of [step.by, ...(step.unless ?? [])]) {
    const reason = guard(situation)
    if (reason) return reason
  }
  return undefined
}

/** Every action the table allows from this status, each with its reason when this person may not. */
export function availableActions<S extends string, M extends { status: S | 'none' }, P>(
  workflow: Workflow<S, M, P>,
  situation: Situation<M, P>,
): { action: string; reason?: Reason }[] {
  return Object.keys(workflow)
    .filter(action => workflow[action]!.from.includes(situation.matter.status))
    .map(action => ({ action, reason: whyNot(workflow, action, situation) }))
}

/** The matter after the action. Throws the refusal that `whyNot` names. */
export function decide<S extends string, M extends { status: S | 'none' }, P, Next = M>(
  workflow: Workflow<S, M, P>,
  action: string,
  situation: Situation<M, P>,
): Next {
  const reason = whyNot(workflow, action, situation)
  if (reason) throw new Refusal(reason.code, reason.details)
  const step = workflow[action]!
  const status = statusAfter(step, situation)
  return { ...situation.matter, ...step.change?.(situation), status } as Next
}

function statusAfter<S extends string, M extends { status: S | 'none' }, P>(
  { to, which }: Step<S, M, P>,
  situation: Situation<M, P>,
): S | 'none' {
  if (to === undefined) return situation.matter.status
  if (typeof to === 'string') return to
  const chosen = which!(situation)
  if (!to.includes(chosen)) throw new Error(`${chosen} is not where the table leads`)
  return chosen
}
