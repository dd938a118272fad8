import assert from 'node:assert/strict'
import { test } from 'node:test'
import { rate, sumCounts } from '#domain/figures/columns.ts'
import { itemFilter } from '#domain/rectification/views.ts'
import { recomputeDeadlines } from '#server/calendar/recompute.ts'
import { remindOfDeadlines } from '#server/escalation/remind.ts'
import { remindOfMeasures } from '#server/escalation/remind-measures.ts'
import { viewFigures } from '#server/figures/view.ts'
import { verifyLog } from '#server/log/verify.ts'
import { tellOfDueLookBacks } from '#server/look-back/timed.ts'
import { countItems } from '#server/rectification/list-queries.ts'
import { closeAfterPublicity, openRemainders } from '#server/rectification/timed.ts'
import { verifySecurityLog } from '#server/security/verify.ts'
import { openRoundsDue } from '#server/self-check/timed.ts'
import { verifySheets } from '#server/self-check/verify.ts'
import { openTestHouse } from '#tests/house.ts'
import { luckOf } from '#tests/luck.ts'
import type { Entry } from './book.ts'
import * as campaign from './campaign.ts'
import { compareAll, compareTold } from './compare.ts'
import { makeCounty } from './county.ts'
import { isWorked, plus } from './days.ts'
import { perHundred, type Standing, standings, tally } from './figures.ts'
import { type Life, lifeOf } from './life.ts'
import { contextOf, type Office } from './office.ts'
import { isRoundDue, morning } from './rounds.ts'

/**
 * Half a year of twelve bureaus with 300 people, day by day from June to December 2026, on a clock
 * of the test's own. Each act goes through the product's actions; a second account, which shares no
 * rule with the product, says where every date, notice and figure has to be.
 */
const items = Number(process.env.SHIGAI_HALF_YEAR_ITEMS ?? 240)
const seed = Number(process.env.SHIGAI_HALF_YEAR_SEED ?? 20260601)
const [first, last] = ['2026-06-01', '2026-12-31']
const atOnce = 8

const house = await openTestHouse(first)
const county = await makeCounty(house, 12)
const office: Office = {
  ...{ house, county, rules: [], people: new Map(), rounds: new Map(), done: {} },
  book: {
    ...{
      today: first,
      known: 2026,
      left: new Set(),
      entries: [],
      orders: [],
      draws: [],
      notices: [],
      reminders: [],
      sheets: [],
    },
    settings: { soon: 5, soonOrder: 5, lookBacks: [30, 180], review: 90, opensBefore: 30 },
  },
}
const { book } = office
const noRound = { round: 0, openedOn: '', signed: false }
const monthEnds = new Map<string, Standing[]>()

/** A life and the day it goes on. */
const lives: { life: Life; next: string }[] = []
const waiting = Array.from({ length: items }, (_, nth) => {
  const luck = luckOf(seed, nth)
  return { luck, bureau: county.bureaus[nth % 12]!, on: plus(first, luck.between(0, 120)) }
})

test(`half a year with ${items} items (seed ${seed}) ends where the second account ends`, async t => {
  for (let day = first; day <= last; day = plus(day, 1)) {
    house.setDay(day)
    book.today = day
    await beforeWork(day)
    await compareMonthly(day)
    await liveOn(day)
    if (plus(day, 1).endsWith('-01')) monthEnds.set(day, standings(book))
  }
  t.diagnostic(`acts: ${JSON.stringify(office.done)}`)
  t.diagnostic(`notices ${book.notices.length}, steps up the line ${book.reminders.length}`)
  await compareAll(house, book)
  await compareTold(house, book)
})

test('figures and rates of every bureau are those of the second account, at each month’s end', async () => {
  for (const [on, all] of monthEnds) {
    const above = await viewFigures(await contextOf(office, county.clerk.id), { on })
    for (const bureau of county.bureaus) {
      const within = await viewFigures(await contextOf(office, bureau.clerk.id), { on })
      const own = all.filter(one => one.bureau === bureau)
      const counted = tally(own, on, book)
      const seen = above.cells.filter(({ bureauId }) => bureauId === bureau.id)
      for (const cells of [within.cells, seen]) {
        const summed = sumCounts(cells)
        assert.deepEqual(summed, counted, `${on} ${bureau.clerk.name}`)
        const shown = rate(summed.closed, summed.total)
        assert.equal(shown, perHundred(counted.closed!, counted.total!))
      }
    }
  }
})

test('nobody sees an item of another bureau, and the county’s office sees all', async () => {
  const count = async (personId: number, filter = {}) => {
    const { person } = await contextOf(office, personId)
    const asked = itemFilter.parse(filter)
    return (await countItems(house.sql, person, asked, last, 10_000)).count
  }
  assert.equal(await count(county.clerk.id), items)
  for (const bureau of county.bureaus) {
    const own = book.entries.filter(entry => entry.bureau === bureau).length
    const [section] = bureau.sections
    for (const one of [bureau.clerk, bureau.head, ...bureau.verifiers]) {
      assert.equal(await count(one.id), own)
    }
    for (const one of [section!.leader, section!.chief]) {
      const seen = await count(one.id)
      assert.ok(seen > 0 && seen < own)
      assert.equal(await count(one.id, { bureauId: String(bureau.id) }), seen)
    }
  }
})

test('the log of the half year is whole', async () => {
  const { broken, matters } = await verifyLog(house.sql)
  assert.equal(broken, null)
  assert.equal(matters, items + book.orders.length)
  assert.equal((await verifySecurityLog(house.sql)).broken, null)
  const sheets = { sealed: book.sheets.length, unsealed: 0, broken: null }
  assert.deepEqual(await verifySheets(house.sql), sheets)
})

/** What timed work does in the morning, then what was planned for the day. */
async function beforeWork(day: string): Promise<void> {
  await openRemainders(house)
  await closeAfterPublicity(house)
  await openRounds(day)
  await recomputeDeadlines(house)
  await remindOfDeadlines(house)
  await remindOfMeasures(house)
  await tellOfDueLookBacks(house)
  morning(book)
  await planned[day]?.()
  for (const bureau of county.bureaus) await bureauDay(bureau, day)
}

async function openRounds(day: string): Promise<void> {
  await openRoundsDue(house)
  for (const bureau of county.bureaus) {
    const { round, openedOn, signed } = office.rounds.get(bureau.at) ?? noRound
    const isFirst = round === 0 && day >= plus(first, bureau.at)
    if (!isWorked(day, book.known) || !(isFirst || isRoundDue(openedOn, signed, day))) continue
    office.rounds.set(bureau.at, { round: round + 1, openedOn: day, signed: false })
    campaign.noteRound(office, bureau, round + 1, plus(day, 14))
  }
}

async function bureauDay(bureau: (typeof county.bureaus)[0], day: string): Promise<void> {
  const { at } = bureau
  const mine = waiting.filter(one => one.bureau === bureau && one.on === day)
  if (mine.length > 0) begin(await campaign.register(office, bureau, mine), day)
  const round = office.rounds.get(at)
  if (round && !round.signed && day === plus(round.openedOn, 5 + at)) {
    const found = waiting.filter(one => one.bureau === bureau && one.on > day).slice(0, 6)
    if (round.round === 1) for (const one of found) one.on = ''
    const lucks = round.round === 1 ? found.map(({ luck }) => luck) : []
    begin(await campaign.signSheets(office, bureau, lucks), day)
  }
  const handler = (nth: number, one: number) => bureau.sections[nth]!.handlers[one]!
  if (day === '2026-08-17') await campaign.goes(office, handler(0, 4), handler(1, 1), bureau)
  if (day === '2026-10-12') await campaign.goes(office, handler(1, 5), handler(1, 2), bureau)
  if (day === plus('2026-09-15', at)) await campaign.draw(office, bureau, `公开摇号第${at}期`)
  if (day === plus('2026-11-16', at)) await campaign.draw(office, bureau, `公开摇号再${at}期`)
}

const planned: Record<string, () => Promise<void>> = {
  [first]: async () => {
    const rule = {
      id: 'OWN-WORK',
      unit: 'workingDays',
      length: 30,
      longest: 20,
      rolls: false,
    } as const
    await campaign.setRule(office, rule)
    await campaign.setRule(office, { ...rule, id: 'OWN-SHORT', length: 10, longest: 0 })
    await campaign.setRule(office, { ...rule, id: 'OWN-LONG', length: 100, longest: 30 })
    await campaign.setRule(office, { ...rule, id: 'OWN-NATURAL', unit: 'naturalDays', rolls: true })
  },
  '2026-09-01': () => campaign.setSetting(office, 'lightSoonItem', 7),
  '2026-09-08': () =>
    campaign.setRule(office, {
      ...{ id: 'OWN-WORK', unit: 'workingDays', length: 45, longest: 10, rolls: false },
    }),
  '2026-10-09': () => campaign.setSetting(office, 'lookBackDays', [20, 60, 180]),
  '2026-11-12': () => campaign.importNotice(office),
}

/** The state is compared on the way as well, so that a difference shows in its month. */
async function compareMonthly(day: string): Promise<void> {
  if (day.endsWith('-15')) await compareAll(house, book)
}

function begin(entries: Entry[], day: string): void {
  for (const entry of entries) lives.push({ life: lifeOf(office, entry), next: day })
}

/** Some items go on at once, as desks do; each by itself in its own order. */
async function liveOn(day: string): Promise<void> {
  const due = lives.filter(({ next }) => next <= day)
  const desk = async () => {
    for (let one = due.shift(); one; one = due.shift()) {
      while (one.next <= day) {
        const { value } = await one.life.next()
        one.next = plus(day, value ?? 1_000)
      }
    }
  }
  await Promise.all(Array.from({ length: atOnce }, desk))
}
