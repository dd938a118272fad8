import { setTimeout } from 'node:timers/promises'
import { isGone } from './gone.ts'
import type { Sql, Transaction } from './sql.ts'

/**
 * `sql.begin` that survives the loss of its connection. postgres.js 3.4.9 sends what a transaction
 * still has to say, its rollback first of all, down the connection that was lost: that ends the
 * process (porsager/postgres#1208), or speaks within the transaction of whoever uses the connection
 * next. So a transaction without its connection is left waiting for ever, and asks for nothing more;
 * its caller has been told by then, because `begin` itself is refused when the connection closes.
 */
export function lastingBegin(begin: Sql['begin']): Sql['begin'] {
  return (async (...given: [...string[], (tx: Transaction) => unknown]) => {
    const work = given.pop() as (tx: Transaction) => unknown
    const connection = { lost: false }
    const kept = async (tx: Transaction) => {
      try {
        const result = await work(onlyWhile(connection, tx))
        return connection.lost ? forever() : result
      } catch (failure) {
        // A query hears of the loss just before `begin` does; what failed may also be somebody else's.
        if (!connection.lost && isGone(failure)) await setTimeout(1000)
        if (connection.lost) return forever()
        throw failure
      }
    }
    try {
      return await begin(...(given as unknown as [string]), kept)
    } finally {
      connection.lost = true
    }
  }) as Sql['begin']
}

/** The transaction's queries, refused once it is over or its connection lost. */
function onlyWhile(connection: { lost: boolean }, tx: Transaction): Transaction {
  return new Proxy(tx, {
    apply(target, self, given) {
      if (connection.lost)
        throw Object.assign(new Error('the transaction is over'), { code: 'CONNECTION_CLOSED' })
      return Reflect.apply(target as never, self, given)
    },
  })
}

/** A promise of its own for each, because one that is never kept keeps all who wait for it. */
function forever(): Promise<never> {
  return new Promise(() => {})
}
