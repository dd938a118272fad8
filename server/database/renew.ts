import type { Sql } from './sql.ts'

/** Seconds a pool that was left goes on with what it already had, and then may take to end. */
const grace = { working: 5, ending: 10 }

/**
 * A pool in the place of `open`'s that is left behind as a whole when one of its connections is
 * lost. postgres.js 3.4.9 connects the same object again and carries over what the lost connection
 * had not sent yet: what comes next on it may get the error of the one before, wait half a minute
 * for a greeting that is never sent, or never be answered at all. What begins after a loss begins
 * on a new pool; what the old one already had it finishes, and what still hangs there when
 * its time is over is refused.
 */
export function renewed(open: (onLost: () => void) => Sql): Sql {
  const left = new Map<Sql, NodeJS.Timeout>()
  let ended = false
  let pool = next()

  function next(): Sql {
    const mine: Sql = open(() => {
      if (ended || pool !== mine) return
      pool = next()
      left.set(mine, setTimeout(leave, grace.working * 1000, mine).unref())
    })
    return mine
  }

  async function leave(old: Sql): Promise<void> {
    await old.end({ timeout: grace.ending })
    left.delete(old)
  }

  /** A lost connection counts as busy for ever, so pools that were left end by the clock. */
  async function end(options?: { timeout?: number }): Promise<void> {
    ended = true
    for (const timer of left.values()) clearTimeout(timer)
    await Promise.all([pool.end(options), ...[...left.keys()].map(old => old.end({ timeout: 0 }))])
  }

  return new Proxy(pool, {
    apply: (_first, self, given) => Reflect.apply(pool as never, self, given),
    get: (_first, key) => (key === 'end' ? end : Reflect.get(pool, key)),
  })
}
