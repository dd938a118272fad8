import { datedRule, limitOfDay } from '#domain/calendar/limit.ts'
import type { RegisterInput } from '#domain/rectification/inputs.ts'
import type { Item } from '#domain/rectification/item.ts'
import { type MeasureHistory, newItem } from '#domain/rectification/new-item.ts'
import { itemWorkflow } from '#domain/rectification/workflow.ts'
import { decide } from '#domain/workflow.ts'
import { frozenForDays } from '#server/calendar/clock.ts'
import { newestInForce } from '#server/calendar/rule-queries.ts'
import { ofCatalogue } from '#server/campaign/catalogue-queries.ts'
import { refuseUnreached } from '#server/campaign/in-reach.ts'
import { refuseForeign } from '#server/campaign/own-aspect.ts'
import { campaignInReach } from '#server/campaign/queries.ts'
import type { Context } from '#server/context.ts'
import { bySlices } from '#server/database/slices.ts'
import type { Transaction } from '#server/database/sql.ts'
import { type Questions, together } from '#server/database/together.ts'
import { eventHash, noHash } from '#server/log/chain.ts'
import { insertFirstEvents } from '#server/log/queries.ts'
import { keepPersons, keepUnits, withoutPost } from '#server/people/organisation-queries.ts'
import {
  findNamed,
  known,
  openUnits,
  personsIn,
  refuseLeft,
  unitsIn,
} from '#server/people/standing.ts'
import { frozenNow, limited } from './event-data.ts'
import { placesIn, refuseStranger } from './places.ts'
import { insertItems, type NewItem, newItemIds } from './queries.ts'
import { askedOfClaims } from './terms.ts'

/**
 * Registers a new item as a draft. Refuses people without a post, closed units, a campaign out of
 * reach, and an aspect of another catalogue.
 */
export function registerItem(context: Context, input: RegisterInput): Promise<{ id: number }> {
  return context.transaction(async tx => {
    const questions = {
      reached: campaignInReach(tx, context.person, input.campaignId),
      filed: ofCatalogue(tx, input),
    }
    const [id] = await registerItems(context, tx, [{ action: 'register', input }], {
      questions,
      check({ reached, filed }) {
        refuseUnreached(reached!)
        refuseForeign(input, filed!)
      },
    })
    return { id: id! }
  })
}

/** What is asked along with what every registration asks, and may refuse it. */
interface Beside {
  questions: Questions
  check(answers: Record<string, object[]>): void
}

export interface Registration {
  action: 'register' | 'registerClaim'
  input: RegisterInput
  /** What a file from before the system says: done as a whole, and of each measure. */
  claim?: Item['claim']
  history?: MeasureHistory
  /** Kept in the event beside the input: where the item came from. */
  origin?: Record<string, unknown>
}

/** Registers many at once, each by the same row of the table; answers their ids in order. */
export async function registerItems(
  context: Context,
  tx: Transaction,
  registrations: readonly Registration[],
  beside?: Beside,
): Promise<number[]> {
  const { person, today, moment } = context
  const inputs = registrations.map(({ input }) => input)
  const unitIds = known(inputs.flatMap(unitsIn))
  const personIds = known(inputs.flatMap(personsIn))
  // All sent at once; what is kept first is kept when the others are looked at.
  const [kept, read, named, asked] = await Promise.all([
    together(tx, {
      units: keepUnits(tx, unitIds),
      persons: keepPersons(tx, personIds),
      ids: newItemIds(tx, registrations.length),
    }),
    together(tx, {
      ...beside?.questions,
      left: withoutPost(tx, personIds, today),
      inForce: newestInForce(tx, datedRule),
    }),
    findNamed(tx, context, personIds),
    askedOfClaims(tx, registrations),
  ])
  const units = openUnits(kept.units, unitIds)
  refuseLeft(read.left)
  beside?.check(read)
  const isDated = inputs.some(({ deadline }) => deadline !== null)
  const limit = isDated ? limitOfDay(await frozenForDays(tx, read.inForce), today) : null
  const bureaus = new Map([...units].map(([id, { bureauId }]) => [id, bureauId]))
  const places = placesIn(bureaus, person, inputs)
  for (const [index, input] of inputs.entries())
    refuseStranger(named, { ...input, ...places[index]! })
  await bySlices(registrations, async (some, at) => {
    const items = some.map(({ action, input, claim, history }, index) => {
      const situation = { matter: { status: 'none' as const }, person, today, input }
      const { status } = decide<Item['status'], never, typeof person>(
        itemWorkflow as never,
        action,
        situation as never,
      )
      const item = newItem(input, {
        ...{ status, person, claim: claim ?? null, history, today, limit },
        asked: asked.get(input.campaignId),
      })
      const id = kept.ids[at + index]!.id
      return { ...item, ...places[at + index]!, id, changedAt: moment }
    })
    const events = items.map((item, index) => firstEvent(context, item, some[index]!))
    const heads = items.map((item, nth) => ({ ...item, revision: 1, headHash: events[nth]!.hash }))
    await Promise.all([insertItems(tx, heads), insertFirstEvents(tx, events)])
  })
  return kept.ids.map(({ id }) => id)
}

/** What was said of the item, and what follows from it, as the start of its log. */
function firstEvent(
  { person, moment }: Context,
  item: NewItem & { id: number },
  { action, input, claim, history, origin }: Registration,
) {
  const data = {
    ...input,
    ...(claim && { claim }),
    ...(history && { history }),
    ...(origin && { origin }),
    ...limited(null, item.limit),
    ...frozenNow(null, item.demands),
    to: item.status,
  }
  const content = {
    matterId: item.id,
    seq: 1,
    at: moment,
    action,
    byId: person.id,
    byName: person.name,
    data,
  }
  return { ...content, previous: noHash, hash: eventHash(noHash, content) }
}
