import type { Wire } from './load.ts'
import { type Finding, ratioFinding } from './print.ts'
import { asked, type LoadProcess, type Running } from './processes.ts'
import type { People } from './signed-in.ts'
import { mixed } from './texts.ts'

interface Case {
  zh: string
  en: string
  raw: string
  ours: Wire[]
  limit: Wire[]
}

interface Bench {
  product: Running
  bare: Running
  load: LoadProcess
  people: People
  items: number
  seconds: number
}

/** Create, list and open beside the same SQL behind a bare route, in turns, at 1 and 16 clients. */
export async function measureRates(bench: Bench, registration: object): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const one of cases(bench, registration)) {
    for (const clients of [1, 16]) findings.push(await measureCase(bench, one, clients))
  }
  return findings
}

async function measureCase(bench: Bench, { zh, en, raw, ...wires }: Case, clients: number) {
  const { product, bare, load, seconds } = bench
  const side = async (port: number, requests: Wire[], share: number) => {
    const measured = await load.measure({ port, clients, requests, seconds: seconds * share })
    if (measured.failed > 0) throw new Error(`${measured.failed} of ${en} failed`)
    return measured.rate
  }
  await side(product.port, wires.ours, 0.5)
  await side(bare.port, wires.limit, 0.5)
  // In turns, so that what else the machine does falls on both.
  const rates = { ours: 0, limit: 0 }
  for (let turn = 0; turn < 3; turn++) {
    rates.limit += (await side(bare.port, wires.limit, 1)) / 3
    rates.ours += (await side(product.port, wires.ours, 1)) / 3
  }
  const alone = await asked<{ rate: number }>(bare.child, { raw, clients, seconds })
  return ratioFinding(
    `${zh} ×${clients}`,
    `${en}, ${clients} client${clients > 1 ? 's' : ''}`,
    rates.ours,
    rates.limit,
    alone.rate,
  )
}

function cases({ people, items }: Bench, registration: object): Case[] {
  const { clerk, leader } = people
  const ids = Array.from({ length: 500 }, (_, at) => 1 + (mixed(at, 20) % items))
  const list = { method: 'GET', path: '/api/items?limit=50' } as const
  const body = JSON.stringify(registration)
  return [
    {
      ...{ zh: '登记', en: 'create', raw: 'create' },
      ours: [{ method: 'POST', path: '/api/items', headers: clerk.headers, body }],
      limit: [{ method: 'POST', path: '/create', body: '{}' }],
    },
    {
      ...{ zh: '列表50（见全部）', en: 'list of 50, sees all', raw: 'list' },
      ours: [{ ...list, headers: clerk.headers }],
      limit: [{ method: 'GET', path: '/list/clerk' }],
    },
    {
      ...{ zh: '列表50（分管）', en: 'list of 50, own units', raw: 'listOfLeader' },
      ours: [{ ...list, headers: leader.headers }],
      limit: [{ method: 'GET', path: '/list/leader' }],
    },
    {
      ...{ zh: '打开', en: 'open', raw: 'open' },
      ours: ids.map(id => ({ method: 'GET', path: `/api/items/${id}`, headers: clerk.headers })),
      limit: ids.map(id => ({ method: 'GET', path: `/open/${id}` })),
    },
  ]
}
