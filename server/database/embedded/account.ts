import { chownSync, lstatSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { StartRefusal } from '#server/start-refusal.ts'

export interface Account {
  uid: number
  gid: number
}

/**
 * Who runs PostgreSQL, which refuses root: nothing means the present user.
 * A cluster that has an owner keeps it. Refuses `noAccount`.
 */
export function accountFor(cluster: string): Account | undefined {
  if (process.getuid?.() !== 0) return undefined
  const owner = statSync(cluster, { throwIfNoEntry: false })
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }
  // initdb needs a user that the system knows by name. `nobody` is shared with others: last.
  for (const name of ['postgres', '_postgres', 'shigai', 'nobody']) {
    const account = findAccount(name)
    if (account) return account
  }
  throw new StartRefusal('noAccount')
}

export function giveTo(account: Account | undefined, path: string) {
  if (account) chownSync(path, account.uid, account.gid)
}

/** For a cluster that was copied back by root. */
export function giveTreeTo(account: Account | undefined, path: string) {
  if (!account || lstatSync(path).uid === account.uid) return
  for (const entry of readdirSync(path, { recursive: true, encoding: 'utf8' })) {
    giveTo(account, join(path, entry))
  }
  giveTo(account, path)
}

function findAccount(name: string): Account | undefined {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find(entry => entry.startsWith(`${name}:`))
  if (!line) return undefined
  const [, , uid, gid] = line.split(':')
  return Number(uid) > 0 ? { uid: Number(uid), gid: Number(gid) } : undefined
}
