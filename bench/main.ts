import { mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { startEmbedded } from '#server/database/embedded/start.ts'
import type { Waits } from './answers.ts'
import { fillLedger } from './fill.ts'
import { measureLedger } from './ledger.ts'
import { atMost, type Finding, printTable } from './print.ts'
import { stopChildren } from './processes.ts'

const { values } = parseArgs({
  options: {
    items: { type: 'string' },
    quick: { type: 'boolean', default: false },
    large: { type: 'boolean', default: false },
    seconds: { type: 'string', default: '1.5' },
  },
})

/** Fills ledgers of each size in a cluster of its own, measures, prints one table, leaves nothing. */
async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'shigai-bench-'))
  const embedded = await startEmbedded(join(folder, 'postgres'))
  const stopped = new Promise<never>((_, reject) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => reject(new Error(`已中止 stopped by ${signal}`)))
    }
  })
  try {
    await Promise.race([measureAll(embedded.url, folder), stopped])
  } finally {
    await stopChildren()
    await embedded.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function measureAll(url: string, folder: string): Promise<void> {
  const sizes = chosenSizes()
  // All is measured on the largest ledger of a usual run, what depends on the size on each.
  const whole = sizes.findLast(size => size <= 100_000) ?? sizes[0]
  const findings: Finding[] = []
  const notRun = values.large ? [] : ['1,000,000 items (--large)']
  const waits = new Map<number, Waits>()
  for (const size of sizes) {
    const started = Date.now()
    const ledger = await fillLedger(url, size)
    const took = ((Date.now() - started) / 1000).toFixed(0)
    console.log(`${size} items, ${ledger.events} events, 填充 filled in ${took} s`)
    const seconds = Number(values.seconds)
    const options = { url, folder, seconds, everything: size === whole }
    const measured = await measureLedger(ledger, options)
    findings.push(...measured.findings)
    notRun.push(...measured.notRun)
    waits.set(size, measured.waits)
  }
  findings.push(...growth(waits))
  console.log(`\n${availableParallelism()} 核 cores, load ${loadavg()[0]!.toFixed(1)}, fsync on\n`)
  printTable(findings, notRun)
}

function chosenSizes(): number[] {
  if (values.items) return values.items.split(',').map(Number)
  if (values.quick) return [10_000]
  return values.large ? [10_000, 100_000, 1_000_000] : [10_000, 100_000]
}

/** What one person waits for must not grow with the ledger. */
function growth(waits: Map<number, Waits>): Finding[] {
  const [small, large] = [Math.min(...waits.keys()), Math.max(...waits.keys())]
  if (small === large) return []
  return Object.entries(waits.get(large)!).map(([what, wait]) => {
    const before = waits.get(small)![what]!
    const detail = `${before.toFixed(2)} → ${wait.toFixed(2)} ms`
    return atMost(`${small} → ${large}`, `${what} ${detail}`, wait / before, 1.5, '×')
  })
}

main().then(
  () => process.exit(0),
  failure => {
    console.error(failure)
    process.exit(1)
  },
)
