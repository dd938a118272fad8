import type { SpawnOptions } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import type { Account } from './account.ts'

/**
 * How the account reaches a path. Root runs PostgreSQL as another user, who may not be able to
 * enter the folders above ours; a descriptor opened by root leads there without asking them.
 * The path is valid in the child, whose stdio must hold the descriptor at this position.
 */
export function reach(account: Account | undefined, path: string, position: number) {
  if (!account || process.platform !== 'linux')
    return { path, stdio: 'ignore' as const, close() {} }
  const descriptor = openSync(path, 'r')
  return {
    path: `/proc/self/fd/${position}`,
    stdio: descriptor,
    close: () => closeSync(descriptor),
  }
}

/** For every PostgreSQL program: as the account, away from the terminal and from our environment. */
export function apart(account: Account | undefined): SpawnOptions {
  const { PATH, SystemRoot, TEMP } = process.env
  return {
    ...account,
    cwd: '/',
    env: { PATH, SystemRoot, TEMP, TZ: 'Asia/Shanghai', LC_ALL: 'C' },
    // Ctrl-C goes to the terminal's whole group: there we stop first, then the database.
    detached: process.platform !== 'win32',
    windowsHide: true,
  }
}
