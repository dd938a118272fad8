import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { connect, type Sql } from '#server/database/sql.ts'
import { verifyLog } from '#server/log/verify.ts'
import { verifySecurityLog } from '#server/security/verify.ts'
import { type Luck, luckOf } from '#tests/luck.ts'
import { officeWorker } from '#tests/office-worker.ts'
import { type RunningServer, startServer } from '#tests/server.ts'
import { nothingIsHalfThere } from './half-there.ts'
import { samplePassword, setUpSample } from './office.ts'
import { type Act, actOn, type People } from './random-acts.ts'

const rounds = Number(process.env.SHIGAI_KILLS ?? 5)
const seed = Number(process.env.SHIGAI_KILL_SEED ?? 20261125)
/** Of 200 random acts the server sees as many as chance lets it. */
const acts = 200
const desks = 5

let server: RunningServer = await startServer({ SHIGAI_SAMPLE_PASSWORD: samplePassword })
after(() => server.stop())
await setUpSample(server)

const accounts = ['clerk', 'leader1', 'handler1', 'handler2', 'verifier1'] as const
const people = Object.fromEntries(
  await Promise.all(
    accounts.map(async account => [account, await officeWorker(server, account)] as const),
  ),
) as People
const ids = await idsOfSample()

/** Every act the server said yes to: these must be there whatever happens to the server. */
const acknowledged: { id: number; revision: number; action: string }[] = []
/** Acts that were refused: there should be none, they are all valid. */
const refused: unknown[] = []
let working = true
/** The items of each desk; they go on where the server was killed. */
const items = Array.from({ length: desks }, (): number[] => [])

for (let round = 1; round <= rounds; round++) {
  const killAfter = luckOf(seed, round).between(acts * 0.3, acts * 0.7)
  test(`killed after ${killAfter} of ${acts} random acts, round ${round} (seed ${seed}): nothing acknowledged is lost`, async () => {
    const before = acknowledged.length
    const work = workAtAllDesks(round, acts)
    while (acknowledged.length < before + killAfter && refused.length === 0) {
      await new Promise(resolve => setTimeout(resolve, 1))
    }
    // In every second round the database goes with it, as when the machine fails.
    if (round % 2 === 0) process.kill(postmaster(), 'SIGKILL')
    const killing = server.kill()
    working = false
    await Promise.all([killing, work])
    server = await startServer({}, server)
    assert.deepEqual(refused, [])
    await checkEverything()
  })
}

test('who was signed in still is, and works on', async t => {
  const before = acknowledged.length
  await workAtAllDesks(rounds + 1, 50)
  assert.deepEqual(refused, [])
  assert.equal(acknowledged.length, before + 50)
  await checkEverything()
  const counted = acknowledged.map(({ action }) => action).sort()
  const kinds = [...new Set(counted)].map(
    kind => `${kind} ${counted.filter(k => k === kind).length}`,
  )
  t.diagnostic(`${counted.length} acknowledged: ${kinds.join(', ')}`)
})

async function workAtAllDesks(round: number, most: number): Promise<void> {
  working = true
  const left = { acts: most }
  const each = items.map((own, desk) =>
    workAt(own, luckOf(seed + round, desk), left).catch(failure => {
      if (working) refused.push(failure)
    }),
  )
  await Promise.all(each)
}

/** Does what comes to mind on the items of the desk, one after the other. */
async function workAt(own: number[], luck: Luck, left: { acts: number }): Promise<void> {
  while (working && left.acts > 0) {
    const act = await nextAct(own, luck)
    if (!act || left.acts === 0) continue
    left.acts--
    const id = await done(act)
    if (act.action === 'register' && id) own.push(id)
  }
}

/** A desk has two items at hand; who has closed them takes new ones now and then. */
async function nextAct(own: number[], luck: Luck): Promise<Act | undefined> {
  if (own.length < 2 || luck.in(3)) return registration(luck)
  if (luck.in(5)) return sharedReport()
  return actOn(server, people, luck.of(own.slice(-3)), luck)
}

function registration(luck: Luck): Act {
  const name = `第${luck.between(1, 1_000_000)}件`
  const body = {
    ...{ campaignId: ids.campaignId, problem: `${name}问题`, ...ids.people },
    deadline: '2060-06-30',
    measures: [{ text: `${name}措施一` }, { text: `${name}措施二` }],
  }
  return { action: 'register', by: people.clerk, path: '/api/items', body }
}

/** All desks report on one item, so that they wait for each other. */
function sharedReport(): Act {
  const path = `/api/items/${ids.shared}/report-progress`
  const body = { text: '已推进' }
  return { action: 'reportProgress', by: people.handler2, path, body, matter: ids.shared }
}

/** One act; nothing when the server went away before it answered. */
async function done(act: Act): Promise<number | undefined> {
  const answer = await sent(act).catch(() => undefined)
  if (!answer) return undefined
  const { action, matter } = act
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
async function sent({ by, path, body, matter }: Act) {
  if (!matter || body instanceof FormData) return by.post(server, path, body)
  const page = path.replace(/\/[a-z-]+$/, '')
  let { revision } = (await by.get(server, page)).body
  for (;;) {
    const answer = await by.post(server, path, { ...body, revision })
    if (answer.body?.code !== 'changedMeanwhile') return answer
    revision = answer.body.details.revision
  }
}

async function checkEverything(): Promise<void> {
  const url = readFileSync(join(server.dataFolder, 'database-url'), 'utf8')
  const sql = connect({ url, schema: 'county', timeZone: 'Asia/Shanghai', connections: 2 })
  try {
    await acknowledgedActsAreThere(sql)
    await nothingIsHalfThere(sql, server.dataFolder)
    assert.equal((await verifyLog(sql)).broken, null)
    assert.equal((await verifySecurityLog(sql)).broken, null)
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
