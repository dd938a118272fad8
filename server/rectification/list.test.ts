import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lightFor, lights, subjectOf } from '#domain/calendar/light.ts'
import { builtInCalendar } from '#domain/calendar/seed.ts'
import { itemStatuses } from '#domain/rectification/item.ts'
import { itemSorts } from '#domain/rectification/views.ts'
import { fc } from '#tests/chance.ts'
import { act, loopOf, makeItem } from '#tests/items.ts'
import { openOffice } from '#tests/requests.ts'

const { house, bureau, as } = await openOffice()
const clerk = as(bureau.clerk)
const today = '2026-06-15'
const deadlines = [
  ...['2026-06-14', '2026-06-15', '2026-06-22', '2026-06-23', '2026-12-31', '2026-12-31'],
  null,
]
const lateVerified: number[] = []
const [, , , finding] = loopOf(bureau, []).at(-1)!
for (let n = 0; n < 42; n++) {
  house.setDay(n < 21 ? '2026-06-12' : today)
  const deadline = deadlines[n % deadlines.length]
  const status = itemStatuses[n % itemStatuses.length]
  const longTerm = deadline === null || n % 5 === 0
  const { id } = await makeItem(house, bureau, status, {
    ...{ deadline, longTerm, immediate: n % 3 === 0, problem: `第${n}个问题` },
    leadUnitId: n % 2 ? bureau.units.legal : bureau.units.office,
  })
  if (status === 'awaitingVerification' && n < 12) lateVerified.push(id)
}
for (const id of lateVerified) await act(house, bureau.verifier, id, 'verify', finding)
const everything = await allPages('limit=200')

test('over the pages of every sort no item comes twice and none is missing', async () => {
  for (const sort of itemSorts) {
    for (const limit of [1, 5, 41, 42, 43]) {
      const rows = await allPages(`sort=${sort}&limit=${limit}`)
      assert.equal(rows.length, 42, `${sort} ${limit}`)
      assert.equal(new Set(rows.map(({ id }) => id)).size, 42, `${sort} ${limit}`)
    }
  }
})

test('the newest first, the oldest first, the most urgent first and those without a date last', async () => {
  const ids = everything.map(({ id }) => id).sort((one, other) => one - other)
  assert.deepEqual(idsOf(await allPages('sort=oldest&limit=9')), ids)
  assert.deepEqual(idsOf(await allPages('sort=newest&limit=9')), ids.toReversed())
  const urgent = (await allPages('sort=deadline&limit=9')).map(row => row.deadline ?? '9999')
  assert.deepEqual(urgent, urgent.toSorted())
})

test('an item that comes in while somebody turns pages moves none of the others', async () => {
  const first = (await clerk.get('/api/items?limit=20')).body
  await makeItem(house, bureau)
  const rest = await allPages('limit=20', first.next)
  const seen = [...first.rows, ...rest].map(({ id }) => id)
  assert.deepEqual(seen.length, new Set(seen).size)
  assert.equal(seen.length, 42)
})

test('what a filter lists is what it counts and what the rules say, for any filter', async () => {
  const all = await allPages('limit=200')
  await fc.assert(
    fc.asyncProperty(filters(), async filter => {
      const query = new URLSearchParams(
        Object.entries(filter).flatMap(([key, value]) =>
          value === undefined ? [] : [value].flat().map(one => [key, String(one)]),
        ),
      )
      const rows = await allPages(`${query}&limit=7&sort=deadline`)
      const { count, more } = (await clerk.get(`/api/items/count?${query}`)).body
      assert.deepEqual([rows.length, false], [count, more], String(query))
      const expected = all.filter(row => fits(row, filter))
      assert.deepEqual(idsOf(rows).sort(), idsOf(expected).sort(), String(query))
    }),
    { numRuns: 100 },
  )
})

test('a filter or a place that cannot be is refused, never a failure', async () => {
  for (const query of [
    ...['status=done', 'light=blue', 'sort=best', 'limit=0', 'limit=201', 'on=2026-02-30'],
    ...['unitId=99999999999', 'unitId=0', 'closed=perhaps', 'after=x', 'after=2026-02-31~1'],
    ...["after=' or 1=1~1", 'after=2026-01-01~99999999999999999999', 'after=~1~2', 'q=%00'],
  ]) {
    const { status, body } = await clerk.get(`/api/items?sort=deadline&${query}`)
    assert.deepEqual([status, body.code], [422, 'inputInvalid'], query)
    assert.equal(body.details.fields.length > 0, true, query)
  }
})

type Row = (typeof everything)[number]
interface Filter {
  status?: string[]
  light?: (typeof lights)[number]
  unitId?: number
  handlerId?: number
  longTerm?: boolean
  immediate?: boolean
  closed?: boolean
  claimed?: boolean
  on?: string
}

function filters(): fc.Arbitrary<Filter> {
  const { office, legal, root } = bureau.units
  const shape = {
    status: fc.subarray([...itemStatuses], { minLength: 1 }),
    light: fc.constantFrom(...lights),
    unitId: fc.constantFrom(office, legal, root),
    handlerId: fc.constantFrom(bureau.handler.id, bureau.colleague.id),
    longTerm: fc.boolean(),
    immediate: fc.boolean(),
    closed: fc.boolean(),
    claimed: fc.boolean(),
    on: fc.constantFrom('2026-06-11', '2026-06-14', today, '2026-06-16', '2026-12-25'),
  }
  return fc.record(shape, { requiredKeys: [] })
}

/** The same filter said once more: the items as they stood at the end of a day; the bureau has all. */
function fits(listed: Row, filter: Filter): boolean {
  const { on } = filter
  const wasOpen = on && listed.closedOn !== null && listed.closedOn > on
  const row = { ...listed, status: wasOpen ? 'awaitingVerification' : listed.status }
  return [
    !on || row.openedOn <= on,
    !filter.status || filter.status.includes(row.status),
    !filter.light || lightFor(subjectOf(row), on ?? today, builtInCalendar) === filter.light,
    !filter.unitId || [row.leadUnitId, bureau.units.root].includes(filter.unitId),
    !filter.handlerId || row.handlerId === filter.handlerId,
    filter.longTerm === undefined || row.longTerm === filter.longTerm,
    filter.immediate === undefined || row.immediate === filter.immediate,
    filter.closed === undefined || (row.status === 'closed') === filter.closed,
    filter.claimed === undefined || row.claimed === filter.claimed,
  ].every(Boolean)
}

interface ListedRow {
  id: number
  status: string
  deadline: string | null
  leadUnitId: number
  handlerId: number | null
  longTerm: boolean
  immediate: boolean
  claimed: boolean
  openedOn: string
  closedOn: string | null
}

async function allPages(query: string, start: string | null = null): Promise<ListedRow[]> {
  const after = start === null ? '' : `&after=${start}`
  const { status, body } = await clerk.get(`/api/items?${query}${after}`)
  assert.equal(status, 200, JSON.stringify(body))
  return body.next === null ? body.rows : [...body.rows, ...(await allPages(query, body.next))]
}

function idsOf(rows: { id: number }[]): number[] {
  return rows.map(({ id }) => id)
}
