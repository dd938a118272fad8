import { createHash } from 'node:crypto'
import { inventedNotice } from '#domain/calendar/published-notices.ts'
import { registerInput } from '#domain/rectification/inputs.ts'
import { importCalendar } from '#server/calendar/actions.ts'
import { addRule, changeRule } from '#server/calendar/rule-actions.ts'
import { handOver } from '#server/hand-over/actions.ts'
import { drawLookBacks } from '#server/look-back/actions.ts'
import { leave } from '#server/people/leaving.ts'
import { registerItems } from '#server/rectification/register.ts'
import { addFinding, itemFromFinding, signSelfCheck } from '#server/self-check/actions.ts'
import { changeSetting } from '#server/settings/actions.ts'
import type { Luck } from '#tests/luck.ts'
import type { Entry, Rule } from './book.ts'
import { acts, plan } from './book-acts.ts'
import type { Bureau, Section } from './county.ts'
import { plus } from './days.ts'
import { contextOf, type Office } from './office.ts'
import { recount } from './rounds.ts'

/** What a bureau or the county does as a whole, each with what it means for the account. */

/** The clerk puts problems on the ledger, all of a day in one transaction. */
export async function register(
  office: Office,
  bureau: Bureau,
  wanted: { luck: Luck }[],
): Promise<Entry[]> {
  const context = await contextOf(office, bureau.clerk.id)
  const { today } = office.book
  const drafts = wanted.map(({ luck }) => {
    const section = luck.of(bureau.sections)
    const deadline = luck.in(25) ? plus(today, luck.between(5, 100)) : null
    const measures = Array.from({ length: luck.between(1, 2) }, () =>
      luck.in(40) ? plus(today, luck.between(5, 60)) : luck.in(3) ? deadline : null,
    )
    return { luck, section, deadline, measures }
  })
  const inputs = drafts.map(({ luck, section, deadline, measures }) =>
    registerInput.parse({
      ...{ campaignId: bureau.campaignId, aspectId: luck.of(bureau.aspects), deadline },
      ...{ problem: '办事流程不清，群众多跑路', leadUnitId: section.id },
      measures: measures.map((day, at) => ({ text: `第${at + 1}项措施`, deadline: day })),
    }),
  )
  const ids = await context.transaction(tx =>
    registerItems(
      context,
      tx,
      inputs.map(input => ({ action: 'register', input })),
    ),
  )
  return drafts.map((draft, at) => entryOf(office, bureau, ids[at]!, draft))
}

interface Draft {
  luck: Luck
  section: Section
  deadline: string | null
  measures: (string | null)[]
}

function entryOf(office: Office, bureau: Bureau, id: number, draft: Draft): Entry {
  const { luck, section, deadline } = draft
  const entry: Entry = {
    ...{ id, luck, bureau, section, status: 'draft', cycle: 1, clerkId: bureau.clerk.id },
    ...{ leaderId: null, handlerId: null, deadline, original: null, counted: null, pauses: [] },
    ...{ asked: null, pauseAsked: false, longTerm: false, review: null, outcome: null },
    measures: draft.measures.map(day => ({ deadline: day, done: false })),
    ...{ remainder: null, publicity: null, openedOn: office.book.today, closedOn: null },
    ...{ verifiedOn: null, returns: 0 },
    ...{ looks: [], past: [], told: new Set<string>() },
  }
  office.book.entries.push(entry)
  return entry
}

/** A sheet for every unit and every leader of the bureau. */
export function noteRound(office: Office, bureau: Bureau, round: number, dueOn: string): void {
  const { sheets, today } = office.book
  for (let at = 0; at < bureau.sheets; at++) {
    sheets.push(`${bureau.campaignId} ${round} ${today} ${dueOn}`)
  }
}

/** Every sheet is signed, with a sentence; what sections found becomes items. */
export async function signSheets(
  office: Office,
  bureau: Bureau,
  findings: Luck[],
): Promise<Entry[]> {
  const { house } = office
  const open = await house.sql<{ id: number; unitId: number | null; personId: number | null }[]>`
    select id, unit_id, person_id from self_check
    where campaign_id = ${bureau.campaignId} and signed_at is null order by id`
  const entries: Entry[] = []
  const left = [...findings]
  for (const { id, unitId, personId } of open) {
    const section = bureau.sections.find(one => one.id === unitId)
    const context = await contextOf(office, personId ?? section?.chief.id ?? bureau.head.id)
    for (const luck of section ? left.splice(0, 3) : []) {
      const manifestation = '审批环节多，重复提交材料'
      const found = { aspectId: luck.of(bureau.aspects), kindId: null, manifestation }
      const finding = await addFinding(context, id, found)
      const clerk = await contextOf(office, bureau.clerk.id)
      const item = await itemFromFinding(clerk, finding.id)
      entries.push(
        entryOf(office, bureau, item.id, {
          ...{ luck, section: section!, deadline: null, measures: [] },
        }),
      )
    }
    await signSelfCheck(context, id, '对照清单逐条查过，未发现其他问题')
  }
  office.rounds.get(bureau.at)!.signed = true
  return entries
}

/** A sample drawn by a published seed, drawn again here by hand. */
export async function draw(office: Office, bureau: Bureau, seed: string): Promise<void> {
  const { book } = office
  const population = book.entries.filter(
    entry => entry.bureau === bureau && entry.status === 'closed',
  )
  if (population.length === 0) return
  const dueOn = plus(book.today, 10)
  const scope = { campaignId: null, unitId: null, closedFrom: null, closedTo: null }
  const context = await contextOf(office, bureau.clerk.id)
  const given = { ...scope, by: 'share' as const, amount: 10, seed, dueOn }
  const { id } = await drawLookBacks(context, given)
  const [published] = await office.house.sql<{ seed: string }[]>`
    select seed from look_back_draw where id = ${id}`
  const lots = population
    .map(entry => ({ entry, lot: lotOf(published!.seed, entry) }))
    .sort((one, other) => one.lot.localeCompare(other.lot))
  const drawn = { id, bureau, due: dueOn, told: new Set<string>() }
  book.draws.push(drawn)
  for (const { entry } of lots.slice(0, Math.ceil(population.length / 10))) {
    plan(entry, 'drawn', dueOn, drawn)
  }
}

function lotOf(seed: string, { id, openedOn }: Entry): string {
  const number = `ZG-${openedOn.slice(0, 4)}-${String(id).padStart(4, '0')}`
  return createHash('sha256')
    .update(seed + number)
    .digest('hex')
}

/** A handler goes: all that is open goes to a colleague first, each item with an event. */
export async function goes(
  office: Office,
  from: { id: number },
  to: { id: number },
  bureau: Bureau,
) {
  const { book } = office
  const clerk = bureau.clerk.id
  const open = book.entries.filter(
    entry => entry.handlerId === from.id && entry.status !== 'closed' && entry.bureau === bureau,
  )
  const input = { successorId: to.id, reason: '岗位调整' }
  const { rows } = await handOver(await contextOf(office, clerk), from.id, input)
  const done = rows.filter(row => row.done).map(row => row.id)
  if (done.length !== rows.length || done.length !== open.length) {
    throw new Error(`${book.today}: ${open.length} to hand over, ${JSON.stringify(rows)}`)
  }
  for (const entry of open) {
    acts.handOver(book, entry, clerk, { fromId: from.id, successorId: to.id })
    office.done.handOver = (office.done.handOver ?? 0) + 1
  }
  await leave(await contextOf(office, office.county.admin.id), from.id)
  book.left.add(from.id)
}

const words = { zh: '按本单位工作方案', en: 'by the bureau’s own plan' }
const described = { trigger: words, basis: words, origin: words, sureness: 'own' } as const

export async function setRule(office: Office, rule: Omit<Rule, 'version'>): Promise<void> {
  const context = await contextOf(office, office.county.admin.id)
  const { id, unit, length, longest, rolls } = rule
  const definition = {
    ...{ unit, length, extension: longest || null, extensionOnce: false },
    ...{ direction: 'after' as const, ...described },
    lastDayOff: rolls ? ('nextWorkingDay' as const) : ('stays' as const),
  }
  const reason = '结合实际'
  const before = office.rules.find(one => one.id === id)
  if (before) await changeRule(context, id, { definition, reason, baseVersion: before.version })
  else await addRule(context, { id, definition, reason })
  office.rules = office.rules.filter(one => one.id !== id)
  office.rules.push({ ...rule, version: (before?.version ?? 0) + 1 })
}

export async function setSetting(
  office: Office,
  key: 'lightSoonItem' | 'lookBackDays',
  value: number | number[],
): Promise<void> {
  const context = await contextOf(office, office.county.admin.id)
  await changeSetting(context, key, { value, reason: '县作风办要求', revision: 0 })
  if (key === 'lightSoonItem') office.book.settings.soon = value as number
  else office.book.settings.lookBacks = value as number[]
}

/** The notice for 2027 arrives; what reached into that year is counted again. */
export async function importNotice(office: Office): Promise<void> {
  const context = await contextOf(office, office.county.admin.id)
  const change = { text: inventedNotice }
  await importCalendar(context, { change, baseVersion: 1, doubtsConfirmed: true })
  office.book.known = 2027
  recount(office.book)
}
