import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { connect, type Sql } from '#server/database/sql.ts'
import { verifyLog } from '#server/log/verify.ts'
import { type OfficeWorker, officeWorker } from '#tests/office-worker.ts'
import { type RunningServer, startServer } from '#tests/server.ts'
import { samplePassword, setUpSample } from './office.ts'

const rounds = 4
const actsBeforeTheKill = 45
const desks = 5

let server: RunningServer = await startServer({ SHIGAI_SAMPLE_PASSWORD: samplePassword })
after(() => server.stop())
await setUpSample(server)

const people = Object.fromEntries(
  await Promise.all(
    ['clerk', 'leader1', 'handler1', 'handler2', 'verifier1'].map(
      async account => [account, await officeWorker(server, account)] as const,
    ),
  ),
) as Record<'clerk' | 'leader1' | 'handler1' | 'handler2' | 'verifier1', OfficeWorker>
const ids = await idsOfSample()

/** Every act the server said yes to: these must be there whatever happens to the server. */
const acknowledged: { id: number; revision: number; action: string }[] = []
/** Acts that were refused: there should be none, they are all valid. */
const refused: unknown[] = []
let working = true

for (let round = 1; round <= rounds; round++) {
  test(`killed in the middle of the work, round ${round}: nothing acknowledged is lost`, async () => {
    const before = acknowledged.length
    working = true
    const work = Promise.all(Array.from({ length: desks }, (_, desk) => workAt(desk, round)))
    while (acknowledged.length < before + actsBeforeTheKill && refused.length === 0) {
      await new Promise(resolve => setTimeout(resolve, 1))
    }
    const killing = server.kill()
    // In every second round the database goes with it, as when the machine fails.
    if (round % 2 === 0) process.kill(postmaster(), 'SIGKILL')
    working = false
    await Promise.all([killing, work])
    server = await startServer({}, server)
    assert.deepEqual(refused, [])
    await checkEverything()
  })
}

test('who was signed in still is, and works on', async () => {
  working = true
  const before = acknowledged.length
  await workAt(0, rounds + 1, 1)
  assert.equal(acknowledged.length, before + 9)
  await checkEverything()
})

/** Brings one new item after the other to its end, and reports on one that all desks share. */
async function workAt(desk: number, round: number, most = Number.POSITIVE_INFINITY): Promise<void> {
  for (let turn = 0; turn < most && working; turn++) {
    const name = `第${round}轮${desk}号桌第${turn}件`
    const id = await done('register', people.clerk, '/api/items', {
      ...{ campaignId: ids.campaignId, problem: `${name}问题`, ...ids.people },
      deadline: '2099-06-30',
      measures: [{ text: `${name}措施一` }, { text: `${name}措施二` }],
    })
    if (!id) return
    const item = await people.clerk.get(server, `/api/items/${id}`).catch(() => undefined)
    if (!item) return
    const finished = item.body.measures.map((measure: { id: number }) => ({
      ...{ id: measure.id, result: `${name}办好了`, done: true },
    }))
    const evidence = new FormData()
    evidence.set('effectiveOn', '2026-01-05')
    evidence.set('file', new Blob([`${name}的记录`]), `${name}.txt`)
    const at = `/api/items/${id}`
    const steps: [string, OfficeWorker, string, unknown][] = [
      ['assign', people.clerk, `${at}/assign`, ids.people],
      ['accept', people.handler1, `${at}/accept`, {}],
      [
        'reportProgress',
        people.handler1,
        `${at}/report-progress`,
        { text: name, measures: finished },
      ],
      [
        'reportProgress',
        people.handler2,
        `/api/items/${ids.shared}/report-progress`,
        { text: name },
      ],
      ['addEvidence', people.handler1, `${at}/evidence`, evidence],
      [
        'submitForCloseOut',
        people.handler1,
        `${at}/submit-for-close-out`,
        { result: `${name}结果`, outcome: 'solved' },
      ],
      ['approveCloseOut', people.leader1, `${at}/approve-close-out`, { opinion: '同意' }],
      [
        'verify',
        people.verifier1,
        `${at}/verify`,
        { method: 'onSite', finding: '看过现场', outcome: 'solved' },
      ],
    ]
    for (const [action, person, path, body] of steps) {
      if (!(await done(action, person, path, body, Number(/\d+/.exec(path)![0])))) return
    }
  }
}

/** One act; nothing when the server went away before it answered. */
async function done(
  action: string,
  person: OfficeWorker,
  path: string,
  body: unknown,
  matter?: number,
): Promise<number | undefined> {
  const answer = await sent(person, path, body, matter).catch(() => undefined)
  if (!answer) return undefined
  if (answer.status !== 200) {
    // A server that dies says so when it still can: the database went first.
    if (answer.body?.code !== 'databaseAway' || working) refused.push({ action, ...answer })
    return undefined
  }
  const id = matter ?? (answer.body.id as number)
  acknowledged.push({ id, revision: answer.body.revision ?? 1, action })
  return id
}

/** With the revision seen last; who was slower than another reads the newest and sends again. */
async function sent(person: OfficeWorker, path: string, body: unknown, matter?: number) {
  if (!matter || body instanceof FormData) return person.post(server, path, body)
  let { revision } = (await person.get(server, `/api/items/${matter}`)).body
  for (;;) {
    const answer = await person.post(server, path, { ...(body as object), revision })
    if (answer.body?.code !== 'changedMeanwhile') return answer
    revision = answer.body.details.revision
  }
}

async function checkEverything(): Promise<void> {
  const url = readFileSync(join(server.dataFolder, 'database-url'), 'utf8')
  const sql = connect({ url, schema: 'county', timeZone: 'Asia/Shanghai', connections: 2 })
  try {
    await acknowledgedActsAreThere(sql)
    await nothingIsHalfThere(sql)
    assert.equal((await verifyLog(sql)).broken, null)
  } finally {
    await sql.end()
  }
}

async function acknowledgedActsAreThere(sql: Sql): Promise<void> {
  const rows = await sql<{ act: string }[]>`
    select matter_id || ' ' || seq || ' ' || action as act from event`
  const there = new Set(rows.map(row => row.act))
  const lost = acknowledged.filter(
    ({ id, revision, action }) => !there.has(`${id} ${revision} ${action}`),
  )
  assert.deepEqual(lost, [])
}

/** Each row is what the events of its item say; an empty list of those for which it is not. */
async function nothingIsHalfThere(sql: Sql): Promise<void> {
  const halves = await sql`
    select m.id, 'revision' as what from matter m
      where revision <> (select count(*) from event where matter_id = m.id)
        or revision <> (select max(seq) from event where matter_id = m.id)
    union all select m.id, 'item' from matter m
      where not exists (select 1 from item where matter_id = m.id)
    union all select m.id, 'status' from matter m
      where status <> coalesce((select data->>'to' from event where matter_id = m.id
        and data ? 'to' order by seq desc limit 1), 'draft')
    union all select m.id, 'result' from matter m join item i on i.matter_id = m.id
      where i.result <> coalesce((select data->>'result' from event where matter_id = m.id
        and action = 'submitForCloseOut' order by seq desc limit 1), '')
    union all select m.id, 'measures' from matter m
      where (select count(*) from measure where matter_id = m.id)
        <> (select jsonb_array_length(data->'measures') from event where matter_id = m.id and seq = 1)
    union all select x.matter_id, 'measure' from measure x
      where x.done <> exists (select 1 from event e, jsonb_array_elements(e.data->'measures') told
        where e.matter_id = x.matter_id and action = 'reportProgress'
          and (told->>'id')::bigint = x.id and told->>'result' = x.result)
    union all select m.id, 'evidence' from matter m
      where (select count(*) from evidence where matter_id = m.id)
        <> (select count(*) from event where matter_id = m.id and action = 'addEvidence')
    union all select m.id, 'notices of ' || action from matter m,
      (values ('assign', 'toAccept', 1), ('submitForCloseOut', 'toReview', 1),
        ('approveCloseOut', 'toVerify', 2), ('verify', 'closed', 2)) told (action, kind, each)
      where (select count(*) from notice where matter_id = m.id and notice.kind = told.kind)
        <> each * (select count(*) from event where matter_id = m.id and event.action = told.action)`
  assert.deepEqual([...halves], [])
  for (const { sha256 } of await sql<{ sha256: string }[]>`select sha256 from evidence`) {
    const bytes = readFileSync(join(server.dataFolder, 'files', sha256.slice(0, 2), sha256))
    assert.equal(createHash('sha256').update(bytes).digest('hex'), sha256)
  }
}

async function idsOfSample() {
  const { body } = await people.clerk.get(server, '/api/items')
  const about = (words: string) =>
    body.rows.find((row: { problem: string }) => row.problem.includes(words))
  const { campaignId, leadUnitId, leaderId, handlerId } = about('执法办案专题培训')
  return { campaignId, people: { leadUnitId, leaderId, handlerId }, shared: about('年轻干部').id }
}

function postmaster(): number {
  const files = readdirSync(join(server.dataFolder, 'postgres'), { recursive: true }) as string[]
  const file = files.find(name => name.endsWith('postmaster.pid'))!
  return Number(readFileSync(join(server.dataFolder, 'postgres', file), 'utf8').split('\n')[0])
}
