import assert from 'node:assert/strict'
import { PassThrough } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { before, test } from 'node:test'
import { itemListQuery } from '#domain/rectification/views.ts'
import { Refusal } from '#domain/refusals.ts'
import { verifyLog } from '#server/log/verify.ts'
import { writeLedger } from '#server/rectification/export.ts'
import { fc } from '#tests/chance.ts'
import { as, makeBureau, openTestHouse } from '#tests/house.ts'
import { csvOf, importsOf } from '#tests/imports.ts'
import { act, assignment } from '#tests/items.ts'
import { allRecords } from '#tests/records.ts'

const house = await openTestHouse()
const bureau = await makeBureau(house)
const { sql } = house
const clerks = importsOf(house, bureau)

const training = '1,执法培训不足,每季一次,钱守正,周立新,法制股,2026-12-31,正在推进,第一批'
const reply = '2,答复照搬模板,逐件审核,钱守正,周立新,办公室,长期坚持,,'

before(async () => {
  await sql`update person set name = '钱守正' where id = ${bureau.leader.id}`
  await sql`update person set name = '周立新' where id = ${bureau.handler.id}`
})

/** Each test begins without items; people, units and the campaign stay. */
async function empty() {
  await sql`truncate matter, imported_file, ledger_mapping, ledger_aspect cascade`
}

interface Stored {
  id: number
  status: string
  problem: string
  deadline: string | null
  leaderId: number | null
  handlerId: number | null
  cause: string
  goal: string
  note: string
  claim: { wording: string; on: string | null } | null
}

async function items(): Promise<Stored[]> {
  return sql<Stored[]>`
    select m.id, m.status, m.title as problem, m.deadline, m.leader_id, m.handler_id, i.cause, i.goal,
      i.note, i.claim from matter m join item i on i.matter_id = m.id order by m.id`
}

test('a row whose item names somebody who has left is refused with the name, the others go in', async () => {
  await empty()
  await clerks.import(csvOf(training, reply))
  const [first] = await items()
  await sql`update matter set handler_id = ${bureau.outsider.id} where id = ${first!.id}`
  await sql`update person set left_on = '2026-06-01' where id = ${bureau.outsider.id}`
  const changed = [training, reply].map(row => row.replace('每季一次', '每月一次'))
  const answer = await clerks.import(
    csvOf(changed[0]!, changed[1]!.replace('逐件审核', '逐件会审')),
  )
  await sql`update person set left_on = null where id = ${bureau.outsider.id}`
  assert.deepEqual(counts(answer), { created: 0, changed: 1, same: 0, refused: 1 })
})

const refuses = (code: string) => (failure: unknown) =>
  failure instanceof Refusal && failure.code === code

test('a ledger becomes items; the same file again changes nothing', async () => {
  await empty()
  const bytes = csvOf(training, reply)
  const first = await clerks.import(bytes)
  assert.deepEqual(counts(first), { created: 2, changed: 0, same: 0, refused: 0 })
  const before = await matters()
  const second = await clerks.import(bytes)
  assert.deepEqual(counts(second), { created: 0, changed: 0, same: 2, refused: 0 })
  assert.deepEqual(await matters(), before)
  const [item] = await items()
  assert.deepEqual(
    [item!.status, item!.problem, item!.deadline, item!.leaderId, item!.note],
    ['draft', '执法培训不足', '2026-12-31', bureau.leader.id, '备注：第一批'],
  )

  async function matters() {
    const { matter, item, measure, event } = await allRecords(house)
    return { matter, item, measure, event }
  }
})

test('our own export, imported again, is the record it came from', async () => {
  await empty()
  await clerks.import(csvOf(training, reply))
  const { units, people } = await names()
  const clerk = await as(house, bureau.clerk)
  const stream = new PassThrough()
  const query = itemListQuery.parse({ campaignId: bureau.campaignId })
  const [bytes] = await Promise.all([buffer(stream), writeLedger(clerk, query, stream)])
  const answer = await clerks.import(bytes, '整改台账.xlsx')
  assert.deepEqual(counts(answer), { created: 0, changed: 0, same: 2, refused: 0 })
  assert.deepEqual(await names(), { units, people })
  const again = await clerks.import(csvOf(training, reply))
  assert.equal(counts(again).same, 2, 'the first file still finds its items')

  async function names() {
    const [row] = await sql<{ units: number; people: number }[]>`
      select (select count(*) from unit)::int as units, (select count(*) from person)::int as people`
    return row!
  }
})

test('two imports of the same file at once bring nothing twice', async () => {
  await empty()
  const rows = csvOf(training, reply, '3,台账不全,补齐台账,孙新来,李新来,新设股,2026-10-31,,')
  const [one, other] = [await clerks.keep(rows), await clerks.keep(rows)]
  const names = {
    createPeople: [{ name: '孙新来', role: 'leader', unit: '' }],
    createUnits: ['新设股'],
  }
  const answers = await Promise.all([clerks.run(one, names), clerks.run(other, names)])
  assert.deepEqual(answers.map(answer => answer.created).sort(), [0, 3])
  assert.equal((await items()).length, 3)
  const twice = await sql`select name from person where name = '孙新来'`
  assert.equal(twice.length, 1)
})

test('a preview writes nothing', async () => {
  await empty()
  const id = await clerks.keep(csvOf(training, reply))
  const before = await allRecords(house)
  await clerks.preview(id)
  assert.deepEqual(await allRecords(house), before)
})

test('a changed file changes what it says otherwise, and not what a clerk wrote since', async () => {
  await empty()
  await clerks.import(csvOf(training, reply))
  const [item] = await items()
  await amend(item!.id, { cause: '没有计划', deadline: '2026-11-30' })
  const changed = csvOf(
    training.replace('每季一次', '每月一次'),
    reply.replace('长期坚持', '2026-09-30'),
  )
  const id = await clerks.keep(changed)
  const { rows } = await clerks.preview(id)
  assert.deepEqual(
    rows.map(row => [row.verdict, row.itemId, row.changes]),
    [
      ['change', item!.id, ['measures']],
      ['change', item!.id + 1, ['deadline', 'longTerm', 'measures']],
    ],
  )
  const answer = await clerks.run(id)
  assert.equal(answer.changed, 2)
  const [first, second] = await items()
  assert.deepEqual([first!.cause, first!.deadline], ['没有计划', '2026-11-30'])
  assert.equal(second!.deadline, '2026-09-30')
  assert.deepEqual(await measuresOf(item!.id), ['每月一次'])
})

test('where file and clerk both changed something, the clerk’s words stay and the row says so', async () => {
  await empty()
  await clerks.import(csvOf(training))
  const [item] = await items()
  await amend(item!.id, { deadline: '2026-11-30' })
  const later = csvOf(training.replace('2026-12-31', '2026-10-31').replace('第一批', '第二批'))
  const id = await clerks.keep(later)
  const { rows } = await clerks.preview(id)
  const told = rows[0]!.reasons.find(reason => reason.code === 'editedHere')
  assert.equal(told?.details.fields, 'deadline')
  await clerks.run(id)
  const [after] = await items()
  assert.deepEqual([after!.deadline, after!.note], ['2026-11-30', '备注：第二批'])
})

test('an item that is under way is not changed by a file', async () => {
  await empty()
  await clerks.import(csvOf(training, reply))
  const [item] = await items()
  await act(house, bureau.clerk, item!.id, 'assign', assignment(bureau))
  await act(house, bureau.handler, item!.id, 'accept', {})
  const id = await clerks.keep(csvOf(training.replace('每季一次', '每月一次'), reply))
  const { rows } = await clerks.preview(id)
  assert.deepEqual(
    rows.map(row => row.verdict),
    ['refuse', 'same'],
  )
  assert.deepEqual(rows[0]!.reasons[0], { code: 'underWay', details: { status: 'inProgress' } })
  const answer = await clerks.run(id)
  assert.deepEqual(counts(answer), { created: 0, changed: 0, same: 1, refused: 1 })
  assert.deepEqual(await measuresOf(item!.id), ['每季一次'])
})

test('handed out and accepted, an item still is the same to its file', async () => {
  await empty()
  const unknown = csvOf('1,窗口脱岗,每日巡查,孙没建档,李没建档,没建的股,2026-12-31,,')
  await clerks.import(unknown)
  const [item] = await items()
  await act(house, bureau.clerk, item!.id, 'assign', assignment(bureau))
  await act(house, bureau.handler, item!.id, 'accept', {})
  await sql`update person set name = '李没建档' where id = ${bureau.colleague.id}`
  const answer = await clerks.import(unknown)
  await sql`update person set name = '吴同事' where id = ${bureau.colleague.id}`
  assert.deepEqual(counts(answer), { created: 0, changed: 0, same: 1, refused: 0 })
})

test('what the file calls done waits for a verifier, or as a draft for its people', async () => {
  await empty()
  const known = '1,公示栏未更新,立即更新,钱守正,周立新,法制股,2026-05-31,已完成,'
  const unknown = '2,会议雷同,重新研究,孙没建档,周立新,法制股,2026-05-31,已完成,'
  await clerks.import(csvOf(known, unknown))
  const [waiting, draft] = await items()
  assert.deepEqual([waiting!.status, draft!.status], ['awaitingVerification', 'draft'])
  assert.deepEqual(
    [waiting!.claim, draft!.claim],
    [
      { wording: '已完成', on: null },
      { wording: '已完成', on: null },
    ],
  )
  assert.match(draft!.note, /责任领导：孙没建档/)
})

test('a claim keeps the words and the day of the file', async () => {
  await empty()
  const rows =
    '序号,存在问题,整改措施,责任领导,责任人,整改时限,是否销号,销号时间\n1,公示栏未更新,立即更新,钱守正,周立新,2026-05-31,是,2026-05-20'
  await clerks.import(Buffer.from(rows))
  const [item] = await items()
  assert.equal(item!.status, 'awaitingVerification')
  assert.equal(item!.claim!.on, '2026-05-20')
  assert.match(item!.claim!.wording, /是/)
})

test('a name not on file counts once for an item, and not for one that is refused', async () => {
  await empty()
  const id = await clerks.keep(
    csvOf(
      '1,窗口脱岗,①每日巡查②每周通报,钱守正,欧阳修远,法制股,2026-12-31,,',
      '2,台账不全,补齐台账,钱守正,欧阳修远,法制股,2026-12-31,,',
      '3,答复照搬,逐件审核,孙没建档,李没建档,没建的股,2026年13月,,',
    ),
  )
  const { unknownPeople, unknownUnits } = await clerks.preview(id)
  assert.deepEqual(
    unknownPeople.map(({ name, rows }) => [name, rows]),
    [['欧阳修远', 2]],
  )
  assert.deepEqual(unknownUnits, [])
})

test('a column that is mapped to the close-out day later loses no day: it stays in the note', async () => {
  await empty()
  const rows = Buffer.from(
    '序号,存在问题,整改措施,责任领导,责任人,完成情况,了结之日\n1,公示栏未更新,立即更新,钱守正,孙没建档,已完成,2026年5月20日',
  )
  const id = await clerks.keep(rows)
  await clerks.run(id)
  assert.match((await items())[0]!.note, /了结之日：2026年5月20日/)
  const { sheets } = await clerks.preview(id)
  const mapping = { [sheets[0]!.signature]: { 6: 'closedOn' } }
  assert.equal(counts(await clerks.run(id, { mapping })).changed, 1)
  const [item] = await items()
  assert.deepEqual(item!.claim, { wording: '已完成', on: null })
  assert.match(item!.note, /销号时间：2026年5月20日/)
  assert.equal(counts(await clerks.import(rows)).same, 1)
})

test('whatever a file says, nothing is ever closed by it', async () => {
  await empty()
  const said = fc.constantFrom(
    '已完成',
    '已销号',
    '是',
    '√',
    '100%',
    '整改到位',
    '否',
    '',
    '正在推进',
  )
  const who = fc.constantFrom('钱守正', '周立新', '孙没建档', '各股室', '')
  const due = fc.constantFrom('2026-01-31', '长期坚持', '立行立改', '2026年13月', '')
  const row = fc.tuple(who, who, due, said)
  let file = 0
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 6 }), async rows => {
      file++
      const lines = rows.map(
        ([leader, handler, deadline, result], index) =>
          `${index + 1},第${file}批第${index}个问题,措施${index},${leader},${handler},法制股,${deadline},${result},`,
      )
      await clerks.run(await clerks.keep(csvOf(...lines), `第${file}批.csv`))
      const closed =
        await sql`select 1 from matter where status = 'closed' or closed_on is not null`
      assert.equal(closed.length, 0)
    }),
    { numRuns: 25 },
  )
  const [{ events }] = await sql<[{ events: string[] }]>`
    select array_agg(distinct action) as events from event`
  assert.deepEqual(events.sort(), ['register', 'registerClaim'])
})

test('the log of imported and amended items verifies', async () => {
  await empty()
  await clerks.import(csvOf(training, reply))
  await clerks.import(csvOf(training.replace('每季一次', '每月一次'), reply))
  const whole = await verifyLog(sql)
  assert.deepEqual([whole.matters, whole.events, whole.broken], [2, 3, null])
})

test('a failure in the middle leaves nothing', async () => {
  await empty()
  const id = await clerks.keep(
    csvOf(training, '2,新方面的问题,措施,孙中断,周立新,中断股,2026-12-31,,'),
  )
  await sql.unsafe(`create function fail_origin() returns trigger language plpgsql as
    $$ begin raise exception 'no room left' using errcode = '53100'; end $$`)
  await sql.unsafe(`create trigger fail before insert on item_origin for each row
    execute function fail_origin()`)
  const before = await allRecords(house)
  const names = {
    createPeople: [{ name: '孙中断', role: 'leader', unit: '中断股' }],
    createUnits: ['中断股'],
  }
  await assert.rejects(clerks.run(id, names), /no room left/)
  await sql.unsafe('drop trigger fail on item_origin')
  await sql.unsafe('drop function fail_origin')
  assert.deepEqual(await allRecords(house), before)
  assert.equal((await clerks.run(id, names)).created, 2)
})

const grouped = (number: string) =>
  Buffer.from(
    `序号,存在问题,整改措施,责任领导,责任人,整改时限\n（${number}）在服务群众方面（2个）,,,,,\n1,窗口脱岗${number},每日巡查,钱守正,周立新,长期坚持\n（四）在担当作为方面,,,,,\n2,推诿扯皮${number},限时办结,钱守正,周立新,长期坚持`,
  )

test('an aspect that the clerk takes is added without number, count and frame, once', async () => {
  await empty()
  const id = await clerks.keep(grouped('三'))
  assert.deepEqual((await clerks.preview(id)).newAspects, [
    { name: '服务群众', rows: 1, remembered: null },
  ])
  await clerks.run(id, { createAspects: ['服务群众'] })
  const again = await clerks.preview(await clerks.keep(grouped('三')))
  assert.deepEqual([again.newAspects, again.counts.same], [[], 2])
  const other = await clerks.preview(await clerks.keep(grouped('五')))
  assert.deepEqual(other.newAspects, [])
})

test('an aspect that nobody takes is not added and stays in the note, until the clerk says which it is', async () => {
  await empty()
  const rows = Buffer.from(grouped('六').toString().replace('服务群众', '便民利企'))
  const before = await aspectNames()
  const id = await clerks.keep(rows)
  const { rows: planned } = await clerks.preview(id)
  assert.ok(planned[0]!.reasons.some(({ code }) => code === 'newAspect'))
  await clerks.run(id)
  assert.deepEqual(await aspectNames(), before)
  const [item] = await items()
  assert.match(item!.note, /所属方面：便民利企/)
  const { aspectId: aspect } = bureau
  const answer = await clerks.run(id, { sameAspects: { 便民利企: aspect } })
  assert.equal(answer.changed, 1)
  const [after] = await sql`select aspect_id, note from item where matter_id = ${item!.id}`
  assert.deepEqual([after!.aspectId, after!.note], [aspect, ''])
  assert.deepEqual(await aspectNames(), before)
  assert.equal(counts(await clerks.import(rows)).same, 2)
  await assert.rejects(clerks.run(id, { sameAspects: { 便民利企: 999_999 } }), refuses('notFound'))

  async function aspectNames() {
    return (await sql<{ name: string }[]>`select name from aspect order by id`).map(row => row.name)
  }
})

test('what an aspect of the file was said to be holds for the office’s next file, until it is taken back', async () => {
  await empty()
  const { aspectId } = bureau
  const rows = (problem: string) =>
    Buffer.from(`所属方面,存在问题,整改措施\n（三）在惠企利民方面（1个）,${problem},每日巡查`)
  const first = await clerks.keep(rows('窗口脱岗'))
  assert.equal((await clerks.preview(first)).newAspects[0]!.remembered, null)
  await clerks.run(first, { sameAspects: { 惠企利民: aspectId, 别的: aspectId } })
  const next = await clerks.keep(rows('答复照搬'))
  assert.deepEqual((await clerks.preview(next)).newAspects, [
    { name: '惠企利民', rows: 1, remembered: aspectId },
  ])
  await clerks.run(next)
  assert.deepEqual(await filed(), [aspectId, aspectId])
  const later = await clerks.keep(rows('台账不全'))
  await clerks.run(later, { sameAspects: { 惠企利民: null } })
  assert.deepEqual(await filed(), [aspectId, aspectId, null])
  assert.equal((await sql`select 1 from ledger_aspect`).length, 0)

  async function filed() {
    return (
      await sql<{ aspectId: number | null }[]>`select aspect_id from item order by matter_id`
    ).map(item => item.aspectId)
  }
})

test('a corrected column is proposed for the same header from then on', async () => {
  await empty()
  const rows = Buffer.from('序号,存在问题,整改措施,督办意见\n1,窗口脱岗,每日巡查,加快办理')
  const id = await clerks.keep(rows)
  const { sheets } = await clerks.preview(id)
  const { signature, columns } = sheets[0]!
  assert.equal(columns[3]!.field, null)
  const mapping = { [signature]: { 3: 'goal' }, 别的表头: { 0: 'goal' } }
  const corrected = await clerks.preview(id, { mapping })
  assert.equal(corrected.sheets[0]!.columns[3]!.field, 'goal')
  await clerks.run(id, { mapping })
  assert.equal((await items())[0]!.goal, '加快办理')
  const next = await clerks.preview(await clerks.keep(rows))
  assert.deepEqual([next.sheets[0]!.remembered, next.sheets[0]!.columns[3]!.field], [true, 'goal'])
  assert.equal(next.counts.same, 1)
  const second = { [signature]: { 1: 'manifestation' } }
  const both = await clerks.preview(id, { mapping: second })
  assert.deepEqual(
    both.sheets[0]!.columns.map(column => column.field),
    ['number', 'manifestation', 'measure', 'goal'],
  )
  assert.equal((await sql`select 1 from ledger_mapping`).length, 1)
})

test('rows stand in the order of the file, whatever becomes of them', async () => {
  await empty()
  const id = await clerks.keep(
    csvOf(training, '2,,没有问题的措施,钱守正,,,,,', reply.replace('2,', '3,')),
  )
  const { rows, counts: found } = await clerks.preview(id)
  assert.deepEqual(
    rows.map(row => [row.row, row.verdict]),
    [
      [2, 'create'],
      [3, 'refuse'],
      [4, 'create'],
    ],
  )
  assert.deepEqual([found.create, found.refuse], [2, 1])
})

test('the ledger can be asked for what came with a file, also what came before', async () => {
  await empty()
  await clerks.import(csvOf(training))
  const id = await clerks.keep(csvOf(training, reply), '七月台账.csv')
  await clerks.run(id)
  const behind = await sql`select 1 from item_origin where file_id = ${id}`
  assert.equal(behind.length, 2)
})

test('an unknown campaign and an unknown file are refused', async () => {
  await empty()
  const id = await clerks.keep(csvOf(training))
  await assert.rejects(clerks.run(id, { campaignId: 999_999 }), refuses('notFound'))
  await assert.rejects(clerks.preview(999_999), refuses('notFound'))
})

async function amend(id: number, change: object) {
  const [held] = await sql<[{ fields: object }]>`
    select json_build_object('problem', m.title, 'cause', i.cause, 'goal', i.goal, 'note', i.note,
      'leadUnitId', m.lead_unit_id, 'leaderId', m.leader_id, 'handlerId', m.handler_id,
      'deadline', m.deadline, 'measures', (select json_agg(json_build_object('id', s.id,
        'text', s.text, 'handlerId', s.handler_id, 'deadline', s.deadline)) from measure s
        where s.matter_id = m.id)) as fields
    from matter m join item i on i.matter_id = m.id where m.id = ${id}`
  await act(house, bureau.clerk, id, 'amend', { ...held.fields, ...change })
}

async function measuresOf(id: number): Promise<string[]> {
  const rows = await sql<{ text: string }[]>`
    select text from measure where matter_id = ${id} order by position`
  return rows.map(row => row.text)
}

function counts({ created, changed, same, refused }: Record<string, number>) {
  return { created, changed, same, refused }
}
