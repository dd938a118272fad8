import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { constants } from 'node:os'
import { join } from 'node:path'
import { root } from './install.mjs'

// What Node has compiled once it need not strip and compile again: a start costs half the time and
// 15 MB less, and so does each of the processes of a test run.
process.env.NODE_COMPILE_CACHE ??= join(root, 'node_modules', '.cache', 'compiled')

// One pool of memory for all threads instead of one each: what a thread read of a large ledger goes back
// to the system afterwards, some 50 MB after an import of 10,000 rows (glibc; others know no such word).
process.env.MALLOC_ARENA_MAX ??= '1'

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']

/** Runs a program in the foreground; the terminal's Ctrl-C reaches it directly. Answers its code. */
export function run(node, args, options = {}) {
  const child = spawn(node, args, { cwd: root, stdio: 'inherit', ...options })
  return ended(child, signal => {
    if (signal !== 'SIGINT') child.kill(signal)
  })
}

/**
 * Runs a server. It gets each signal once, from here: Ctrl-C does not reach it by itself. When we
 * are killed outright the channel closes, and it stops as at SIGTERM instead of staying behind.
 */
export function runServer(node, args) {
  const child = spawn(
    node,
    ['--import', new URL('follow-parent.mjs', import.meta.url).href, ...args],
    {
      cwd: root,
      stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
      detached: process.platform !== 'win32',
    },
  )
  return ended(child, signal => child.kill(signal))
}

function ended(child, onSignal) {
  for (const signal of signals) process.on(signal, onSignal)
  const orphaned = stopWithNpm(() => onSignal('SIGTERM'))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code, signal) => {
      clearInterval(orphaned)
      for (const name of signals) process.off(name, onSignal)
      resolve(code ?? 128 + constants.signals[signal])
    })
  })
}

// `npm start` killed outright: nobody is left to pass a signal on to us.
function stopWithNpm(stop) {
  if (!process.env.npm_lifecycle_event || process.platform === 'win32') return undefined
  const ancestors = lineage()
  const timer = setInterval(() => {
    if (lineage() === ancestors) return
    clearInterval(timer)
    stop()
  }, 500)
  return timer.unref()
}

// Up to npm and no further, which on Linux may have a shell between itself and us: whoever started
// npm may well end before it.
function lineage() {
  const stat = readOrEmpty(`/proc/${process.ppid}/stat`)
  const [, name, grandparent] = /\((.*)\) \S (\d+)/.exec(stat) ?? []
  return name?.endsWith('sh') ? `${process.ppid} ${grandparent}` : `${process.ppid}`
}

function readOrEmpty(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
