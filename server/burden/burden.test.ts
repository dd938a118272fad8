import assert from 'node:assert/strict'
import { test } from 'node:test'
import ExcelJS from 'exceljs'
import {
  type BurdenCell,
  burdenOf,
  type LoggedAct,
  type SentNotice,
  sumBurden,
} from '#domain/burden/burden.ts'
import { wasTakenOver } from '#domain/burden/forms.ts'
import { makeCounty } from '#tests/county.ts'
import { csvOf, importsOf } from '#tests/imports.ts'
import { act, makeItem } from '#tests/items.ts'
import { openOffice } from '#tests/requests.ts'

const { house, bureau, anew } = await openOffice('2026-01-13')
const { units } = bureau
for (const day of ['2026-01-13', '2026-03-31', '2026-04-01', '2026-06-15']) {
  house.setDay(day)
  await makeItem(house, bureau, 'closed')
  const { id } = await makeItem(house, bureau, 'inProgress', { deadline: '2026-10-31' })
  const late = { deadline: '2026-12-31', reason: '雨天停工' }
  await act(house, bureau.handler, id, 'requestExtension', late)
  await act(house, bureau.leader, id, 'decideExtension', { approves: true, opinion: '' })
}
// Nobody's password has grown old on the way.
await house.sql`update person set password_changed_at = ${house.now()}`
await selfCheck()
const asked = { demand: '说明原因', reason: '', deadline: '2026-07-01' }
await anew(bureau.head).post('/api/items/2/supervision', asked)
const burden = (await anew(bureau.clerk).get('/api/burden')).body

test('the table counts what the rule counts over the log, to the last field', async () => {
  const months: string[] = burden.months
  const cells = burdenOf(await loggedActs(), await sentNotices()).filter(({ month }) =>
    months.includes(month),
  )
  assert.deepEqual(ordered(burden.cells), ordered(cells))
  const { forms, fields, notices } = sumBurden(burden.cells)
  assert.ok(forms > 50 && fields > 100 && notices > 30)
  assert.deepEqual(months, ['2026-01', '2026-02', '2026-03', '2026-04', '2026-05', '2026-06'])
})

test('every cell opens exactly the rows it counts', async () => {
  for (const cell of burden.cells as BurdenCell[]) {
    const { month, unitId } = cell
    const of = async (measure: string) =>
      (
        await anew(bureau.clerk).get(
          `/api/burden/rows?of=${measure}&month=${month}&unitId=${unitId}`,
        )
      ).body
    const [forms, told] = [await of('fields'), await of('notices')]
    assert.deepEqual(
      [forms.count, forms.fields, told.count],
      [cell.forms, cell.fields, cell.notices],
    )
    assert.equal(forms.rows.length, cell.forms)
    assert.ok([...forms.rows, ...told.rows].every(row => row.on.startsWith(month)))
  }
})

test('a total opens the rows of all its months', async () => {
  const [since, month] = [burden.months[0], burden.months.at(-1)]
  const { body } = await anew(bureau.clerk).get(
    `/api/burden/rows?of=forms&month=${month}&since=${since}`,
  )
  const all = (burden.cells as BurdenCell[]).reduce((sum, cell) => sum + cell.forms, 0)
  assert.deepEqual([body.count, all > 0], [all, true])
})

test('a row names the act, the day and the number, and neither a person nor the case', async () => {
  const { rows } = (await anew(bureau.clerk).get('/api/burden/rows?of=forms&month=2026-06')).body
  assert.deepEqual(Object.keys(rows[0]).sort(), ['fields', 'number', 'on', 'place', 'what'])
  assert.doesNotMatch(JSON.stringify(rows), /周经办|培训|雨天/)
})

test('a sheet of the self-check counts with each finding, and not again on the ledger', async () => {
  const path = '/api/burden/rows?of=forms&month=2026-06'
  const { rows } = (await anew(bureau.handler).get(`${path}&unitId=${units.legal}`)).body
  const onSheet = rows.filter(({ place }: { place: string }) => place.startsWith('/self-checks/'))
  const acts = onSheet.map(({ what, fields }: { what: string; fields: number }) => [what, fields])
  assert.deepEqual(acts, [
    ['signSelfCheck', 1],
    ['withdrawFinding', 1],
    ['addFinding', 2],
    ['addFinding', 2],
  ])
  const registered = (await loggedActs()).filter(
    ({ data }) => 'findingId' in ((data.origin ?? {}) as object),
  )
  assert.equal(registered.length, 1)
  const elsewhere = (await anew(bureau.outsider).get(path)).body.rows
  assert.ok(!elsewhere.some(({ place }: { place: string }) => place === onSheet[0].place))
})

test('a ledger file asks nobody to fill in a form', async () => {
  const before = sumBurden(burden.cells)
  const rows = ['1,报送材料重复,合并报送,钱分管,周经办,法制股,2026年12月31日,,']
  const { import: importFile } = importsOf(house, bureau)
  await importFile(csvOf(...rows))
  await importFile(csvOf(...rows.map(row => row.replace('12月31日', '11月30日'))))
  const after = (await anew(bureau.clerk).get('/api/burden')).body
  const filed = (await loggedActs()).filter(({ data }) => wasTakenOver(data))
  assert.deepEqual(new Set(filed.map(({ action }) => action)), new Set(['register', 'amend']))
  assert.equal(sumBurden(after.cells).forms, before.forms)
})

test('the sheet holds every number of the table', async () => {
  const { bytes } = await anew(bureau.clerk).get('/api/burden/export')
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(bytes as never)
  const numbers: number[] = []
  workbook.worksheets[0]!.lastRow!.eachCell(({ value }) => {
    if (typeof value === 'number') numbers.push(value)
  })
  const { forms, fields, notices } = sumBurden(
    (await anew(bureau.clerk).get('/api/burden')).body.cells,
  )
  assert.equal(numbers.length, 18)
  assert.equal(
    numbers.reduce((sum, one) => sum + one),
    forms + fields + notices,
  )
})

test('a month that is not there yet is refused, and another campaign has no cells', async () => {
  const { status, body } = await anew(bureau.clerk).get('/api/burden?month=2026-07')
  assert.deepEqual([status, body.code], [422, 'dayInFuture'])
  assert.deepEqual((await anew(bureau.clerk).get('/api/burden?campaignId=99')).body.cells, [])
})

test('a bureau sees nothing of what another bureau was asked, the county sees both', async () => {
  const { second, clerk } = await makeCounty(house, bureau)
  await makeItem(house, second, 'inProgress')
  const of = async (person: { id: number }) => {
    const { cells } = (await anew(person).get('/api/burden')).body
    return new Set(cells.map((cell: BurdenCell) => cell.unitId))
  }
  assert.deepEqual(
    [...(await of(second.clerk))].sort(),
    [second.units.root, second.units.legal].sort(),
  )
  assert.ok(!(await of(bureau.clerk)).has(second.units.legal))
  const all = await of(clerk)
  assert.ok(all.has(second.units.legal) && all.has(units.legal))
})

/** The log as it is, each act with the unit of its person; nobody of this bureau changed posts. */
async function loggedActs(): Promise<LoggedAct[]> {
  return house.sql<LoggedAct[]>`
    select (select unit_id from post where person_id = e.by_id) as unit_id,
      to_char(e.at, 'YYYY-MM') as month, action, data
    from event e where by_id is not null
    union all select (select unit_id from post where person_id = found_by),
      to_char(found_at, 'YYYY-MM'), 'addFinding',
      jsonb_build_object('aspectId', aspect_id, 'manifestation', manifestation) from finding
    union all select (select unit_id from post where person_id = withdrawn_by),
      to_char(withdrawn_at, 'YYYY-MM'), 'withdrawFinding',
      jsonb_build_object('reason', withdrawn_reason) from finding where withdrawn_at is not null
    union all select (select unit_id from post where person_id = signed_by),
      to_char(signed_at, 'YYYY-MM'), 'signSelfCheck', jsonb_build_object('statement', statement)
    from self_check where signed_at is not null`
}

/** The law section writes two things down, withdraws one and signs; the clerk takes the other over. */
async function selfCheck(): Promise<void> {
  const { campaignId, aspectId, clerk, handler } = bureau
  await anew(clerk).post('/api/self-checks', { campaignId, dueOn: '2026-06-30' })
  const [{ id }] = (await anew(handler).get('/api/self-checks/mine')).body
  const manifestation = '同一商户三次补交同一份材料'
  const write = () =>
    anew(handler).post(`/api/self-checks/${id}/findings`, { aspectId, manifestation })
  const wrong = (await write()).body
  const found = (await write()).body
  house.passMinutes(1)
  await anew(handler).post(`/api/findings/${wrong.id}/withdraw`, { reason: '写重了' })
  house.passMinutes(1)
  await anew(handler).post(`/api/self-checks/${id}/sign`, { statement: '查了全年案卷' })
  await anew(clerk).post(`/api/findings/${found.id}/register`, {})
}

async function sentNotices(): Promise<SentNotice[]> {
  return house.sql<SentNotice[]>`
    select (select unit_id from post where person_id = n.person_id) as unit_id,
      to_char(n.at, 'YYYY-MM') as month
    from notice n`
}

function ordered(cells: readonly BurdenCell[]): BurdenCell[] {
  const key = ({ month, unitId }: BurdenCell) => `${month} ${unitId}`
  return cells
    .map(({ unitId, month, forms, fields, notices }) => ({ unitId, month, forms, fields, notices }))
    .sort((one, other) => (key(one) < key(other) ? -1 : 1))
}
