import { type Reason, reason } from '#domain/ledger/reasons.ts'
import { type Named, whyStranger } from '#domain/people/own-people.ts'
import type { Person } from '#domain/people/roles.ts'
import type { Context } from '#server/context.ts'
import type { Runner } from '#server/database/sql.ts'
import { findNamed, isOfficeOf, personsIn } from '#server/people/standing.ts'
import { findPlaces } from '#server/rectification/places.ts'
import type { Placed } from '#server/rectification/queries.ts'
import type { SettledProblem } from './amendments.ts'

/**
 * Refuses the rows that the items' own rule would refuse for a bureau: a unit of a bureau where the
 * importer is no clerk, or somebody who holds no post in a bureau that takes part. The others go in.
 */
export async function refuseOtherBureaus(
  context: Pick<Context, 'today' | 'person'>,
  sql: Runner,
  problems: readonly SettledProblem[],
): Promise<SettledProblem[]> {
  const { person } = context
  const writing = problems.filter(({ row }) => row.verdict === 'create' || row.verdict === 'change')
  const wanted = writing.map(one => ({ ...heldBy(one), bureauId: one.stored?.bureauId }))
  const held = wanted.map((one, at) => ({ ...one, ...writing[at]!.stored?.fields }))
  const [places, placesBefore, known] = await Promise.all([
    findPlaces(sql, person, wanted),
    findPlaces(sql, person, held),
    findNamed(sql, context, wanted.flatMap(personsIn)),
  ])
  const refused = new Map<SettledProblem, Reason>()
  for (const [at, problem] of writing.entries()) {
    const was = problem.stored && { ...held[at]!, ...placesBefore[at]! }
    const why = whyNotHere(person, known, { ...wanted[at]!, ...places[at]! }, was)
    if (why) refused.set(problem, why)
  }
  return problems.map(problem => refusedBy(problem, refused.get(problem)))
}

type Held = ReturnType<typeof heldBy> & Placed

function whyNotHere(
  person: Person,
  known: ReadonlyMap<number, Named>,
  next: Held,
  before: Held | undefined,
): Reason | undefined {
  const bureaus = [next.bureauId, ...(before ? [before.bureauId] : [])]
  if (!bureaus.every(id => isOfficeOf(person, id))) return reason('unitElsewhere')
  const stranger = whyStranger(known, next, before)
  return stranger && reason('personElsewhere', stranger.details as Reason['details'])
}

/** What the item will hold. */
function heldBy({ fields, item }: SettledProblem) {
  return fields ?? item.input
}

function refusedBy(problem: SettledProblem, why: Reason | undefined): SettledProblem {
  if (!why) return problem
  const { row } = problem
  return { ...problem, row: { ...row, verdict: 'refuse', reasons: [why, ...row.reasons] } }
}
