import assert from 'node:assert/strict'
import { test } from 'node:test'
import { itemStatuses, outcomes, verificationMethods } from '#domain/rectification/item.ts'
import { countRows as countPure, definitionsFor, reportFacts } from '#domain/report/facts.ts'
import { ledgerFilter } from '#domain/report/figure-rows.ts'
import { activityKinds, type ReportItem, type ReportRecords } from '#domain/report/records.ts'
import {
  insertActivity,
  insertAspect,
  insertCampaign,
  insertCatalogue,
  insertChannel,
  insertKind,
} from '#server/campaign/queries.ts'
import { countItems } from '#server/rectification/list-queries.ts'
import { fc } from '#tests/chance.ts'
import { as, makeBureau, openTestHouse } from '#tests/house.ts'
import { countFacts } from './facts-queries.ts'
import { behindNow, countFrozenRows, countRows, insertFigures, listRows } from './figure-queries.ts'
import { insertReport } from './queries.ts'
import type { ReportScope } from './scope-queries.ts'

const house = await openTestHouse('2022-12-31')
const clerk = await as(house, (await makeBureau(house)).clerk)
let campaigns = 0
for (const name of ['12345', '局微信公众号']) {
  await house.sql.begin(tx => insertChannel(tx, { name, contact: '' }))
}

const date = fc
  .integer({ min: 0, max: 15 })
  .map(day => new Date(Date.UTC(2022, 4, 1 + day)).toISOString().slice(0, 10))
const measure = fc.record({ deadline: fc.option(date), longTerm: fc.boolean(), done: fc.boolean() })
const item = fc
  .record({
    aspectId: fc.option(fc.constantFrom(0, 1, 2)),
    status: fc.constantFrom(...itemStatuses),
    outcome: fc.option(fc.constantFrom(...outcomes)),
    openedOn: date,
    deadline: fc.option(date),
    longTerm: fc.boolean(),
    immediate: fc.boolean(),
    closedOn: date,
    verificationMethod: fc.option(fc.constantFrom(...verificationMethods)),
    rebounds: fc.integer({ min: 0, max: 2 }),
    measures: fc.array(measure, { maxLength: 3 }),
  })
  .map(made => (made.status === 'closed' ? made : { ...made, closedOn: null }))
const activity = fc.record({
  kind: fc.constantFrom(...activityKinds, 'training' as const),
  heldOn: date,
  subject: fc.constant('学习'),
  participants: fc.nat(5),
})
const anything = fc.record({
  items: fc.array(item, { maxLength: 25 }),
  activities: fc.array(activity, { maxLength: 6 }),
})

test('SQL and the rules count the same, and each figure opens as many rows as it says', async () => {
  const { sql } = house
  await fc.assert(
    fc.asyncProperty(anything, date, async (made, atDate) => {
      const { campaignId, records } = await keep(made)
      const scope = { campaignId, bureauId: null, atDate, today: clerk.today }
      const facts = await countFacts(sql, scope)
      assert.deepEqual(facts, reportFacts(records, atDate))
      const reportId = await reportOf(scope)
      await sql.begin(tx => insertFigures(tx, reportId, definitionsFor(facts), scope))
      for (const { key, filter, sum } of definitionsFor(facts)) {
        const rows = countPure(records, filter, atDate)
        if (!sum && !key.startsWith('rates.')) assert.equal(facts.figures[key]!.value, rows, key)
        assert.equal(await countRows(sql, filter, scope), rows, key)
        assert.equal(await countFrozenRows(sql, reportId, key), rows, key)
        const behind = { of: filter.of, among: behindNow(sql, filter, scope) }
        const page = { offset: 0, limit: 1000 }
        const listed = await listRows(sql, clerk.person, behind, scope, page)
        assert.equal(listed.length, rows, key)
        const ledger = ledgerFilter(filter, atDate)
        if (!ledger) continue
        const all = { campaignId, ...ledger }
        const { count } = await countItems(sql, clerk.person, all, clerk.today, 1000)
        assert.equal(count, rows, key)
      }
    }),
    { numRuns: 25 },
  )
})

/** Writes records as they are, whatever way led there: figures must be right for all of them. */
async function keep(made: {
  items: Omit<ReportItem, 'id' | 'number'>[]
  activities: { kind: string; heldOn: string; subject: string; participants: number }[]
}): Promise<{ campaignId: number; records: ReportRecords }> {
  return house.sql.begin(async tx => {
    const name = `整治${++campaigns}`
    const catalogueId = await insertCatalogue(tx, { name, version: '1', source: '' })
    const aspects = []
    for (const kinds of [0, 2, 3]) {
      const id = await insertAspect(tx, catalogueId, `方面${kinds}`)
      for (let kind = 0; kind < kinds; kind++) await insertKind(tx, id, `种${kind}`)
      aspects.push({ id, name: `方面${kinds}`, kinds })
    }
    const [startsOn, endsOn] = ['2022-01-01', '2022-12-31']
    const campaign = { name, catalogueId, addressee: '', basis: [], startsOn, endsOn }
    const campaignId = await insertCampaign(tx, campaign)
    const items: ReportItem[] = []
    for (const each of made.items) {
      const [row] = await tx<{ id: number }[]>`select nextval('matter_id') as id`
      const { id } = row!
      const aspectId = each.aspectId === null ? null : aspects[each.aspectId]!.id
      items.push({ ...each, id, number: `${id}`, aspectId })
      await tx`insert into matter (id, kind, number, status, rebounds, title, deadline, long_term,
          immediate, outcome, opened_on, closed_on, readers, words, revision, head_hash)
        values (${id}, 'item', ${`${id}`}, ${each.status}, ${each.rebounds}, '问题', ${each.deadline},
          ${each.longTerm}, ${each.immediate}, ${each.outcome}, ${each.openedOn}, ${each.closedOn},
          '{}', '{}', 1, '')`
      await tx`insert into item (matter_id, campaign_id, aspect_id, verification_method)
        values (${id}, ${campaignId}, ${aspectId}, ${each.verificationMethod})`
      for (const [position, { deadline, longTerm, done }] of each.measures.entries()) {
        await tx`insert into measure (matter_id, position, text, deadline, long_term, done)
          values (${id}, ${position + 1}, '措施', ${deadline}, ${longTerm}, ${done})`
      }
    }
    for (const { participants, ...each } of made.activities) {
      const people = Array.from({ length: participants }, (_, at) => `${at}`)
      await insertActivity(tx, campaignId, { ...each, participants: people } as never)
    }
    const trainings = made.activities.filter(({ kind }) => kind === 'training')
    const activities = made.activities.filter(({ kind }) => kind !== 'training')
    const channels = [{ name: '12345' }, { name: '局微信公众号' }]
    const records = { items, aspects, channels, trainings, activities }
    return { campaignId, records: records as ReportRecords }
  }) as Promise<{ campaignId: number; records: ReportRecords }>
}

function reportOf(scope: ReportScope): Promise<number> {
  const document = { title: '', addressee: '', opening: [], parts: [] }
  const { person: by, moment: at, sql } = clerk
  return insertReport(sql, { ...scope, document, drafted: null, by, at })
}
