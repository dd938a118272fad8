import { atMost, type Finding, forInformation, rounded } from './print.ts'
import type { LoadProcess, Running } from './processes.ts'
import type { People, SignedIn } from './signed-in.ts'
import { mixed, searched } from './texts.ts'

/** How long one person waits for each thing, in milliseconds. */
export interface Waits {
  [what: string]: number
}

interface Bench {
  product: Running
  load: LoadProcess
  people: People
  items: number
  seconds: number
}

/** Every search under 20 ms at the 99th percentile; lists with filters and desks for information. */
export async function measureAnswers(bench: Bench): Promise<{ findings: Finding[]; waits: Waits }> {
  const { people, items } = bench
  const at = `${items}`
  const findings: Finding[] = []
  const wait = async (who: SignedIn, ...paths: string[]) => {
    const requests = paths.map(path => ({ method: 'GET' as const, path, headers: who.headers }))
    const { product, load, seconds } = bench
    await load.measure({ port: product.port, clients: 1, requests, seconds: seconds * 0.4 })
    const found = await load.measure({ port: product.port, clients: 1, requests, seconds })
    if (found.failed > 0) throw new Error(`${found.failed} of ${paths[0]} failed`)
    return found
  }
  for (const [kind, word] of Object.entries(searched)) {
    for (const who of ['clerk', 'leader', 'handler'] as const) {
      const { p50, p99 } = await wait(people[who], `/api/items?q=${encodeURIComponent(word)}`)
      findings.push(
        atMost(
          `查找 ${at} ${word}`,
          `search as ${who}, ${kind}, p50 ${rounded(p50)} ms, p99`,
          p99,
          20,
          'ms',
        ),
      )
    }
  }
  for (const [what, who, path] of looks(people)) {
    const { p50, p99 } = await wait(who, path)
    findings.push(
      forInformation(`浏览 ${at}`, `${what}`, `p50 ${rounded(p50)} ms, p99 ${rounded(p99)} ms`),
    )
  }
  const opened = Array.from(
    { length: 200 },
    (_, i) => `/api/items/${1 + (mixed(i, 21) % (items / 10)) * 10}`,
  )
  const waits = {
    'list, sees all': (await wait(people.clerk, '/api/items')).p50,
    'list, own units': (await wait(people.leader, '/api/items')).p50,
    open: (await wait(people.clerk, ...opened)).p50,
  }
  return { findings, waits }
}

function looks({
  clerk,
  bureauClerk,
  leader,
  handler,
  newcomer,
  verifier,
}: People): [string, SignedIn, string][] {
  const frequent = encodeURIComponent(searched.frequent)
  return [
    ['desk of a clerk', clerk, '/api/desk'],
    ['desk of a bureau’s clerk', bureauClerk, '/api/desk'],
    ['desk of a handler', handler, '/api/desk'],
    ['desk of a leader', leader, '/api/desk'],
    ['desk of a verifier', verifier, '/api/desk'],
    ['overview of a bureau', bureauClerk, '/api/figures'],
    ['overview of a leader', leader, '/api/figures'],
    ['county view', clerk, '/api/figures'],
    ['county view a month ago', clerk, `/api/figures?on=${monthAgo()}`],
    ['list of a section', handler, '/api/items'],
    ['list of somebody with seven items', newcomer, '/api/items'],
    ['count of all', clerk, '/api/items/count'],
    ['count of own units', leader, '/api/items/count'],
    ['count of a frequent word', clerk, `/api/items/count?q=${frequent}`],
    ['red, newest first', clerk, '/api/items?light=red'],
    ['yellow, newest first', clerk, '/api/items?light=yellow'],
    ['green of one unit', clerk, '/api/items?light=green&unitId=30'],
    ['drafts of one unit', clerk, '/api/items?status=draft&unitId=46'],
    ['awaiting review, most urgent first', clerk, '/api/items?status=awaitingReview&sort=deadline'],
    ['own units, most urgent first', leader, '/api/items?sort=deadline&closed=false'],
    ['everything, by deadline', clerk, '/api/items?sort=deadline'],
    ['closed of a handler with a word', clerk, `/api/items?closed=true&handlerId=40&q=${frequent}`],
    ['section with a status and a word', handler, `/api/items?status=inProgress&q=${frequent}`],
  ]
}

function monthAgo(): string {
  return new Date(Date.now() - 30 * 86_400_000).toISOString().slice(0, 10)
}
