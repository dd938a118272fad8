import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, statSync } from 'node:fs'

const bootId = readOrNothing('/proc/sys/kernel/random/boot_id')?.trim()

/**
 * What tells this process from a later one with the same number; nothing when it does not run.
 * A killed process nobody has waited for (a zombie) does not run.
 */
export function processIdentity(pid: number): string | undefined {
  if (!isNumberOfAProcess(pid)) return undefined
  if (process.platform === 'linux') return linuxIdentity(pid)
  if (!answersSignals(pid)) return undefined
  return process.platform === 'win32' ? 'running' : ask('ps', ['-o', 'lstart=', '-p', String(pid)])
}

/** The PostgreSQL processes working in this cluster folder, whoever started them. */
export function postgresProcessesIn(cluster: string, postmaster: number): number[] {
  if (process.platform === 'linux') return linuxProcessesIn(cluster)
  if (!isNumberOfAProcess(postmaster) || !answersSignals(postmaster)) return []
  return commandOf(postmaster).includes(cluster) ? [postmaster] : []
}

function isNumberOfAProcess(pid: number) {
  return Number.isInteger(pid) && pid > 0
}

function linuxIdentity(pid: number) {
  const stat = readOrNothing(`/proc/${pid}/stat`)
  if (!stat) return undefined
  // The name in parentheses may hold spaces: the third field begins after the last parenthesis.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return fields[0] === 'Z' || fields[0] === 'X' ? undefined : `${bootId} ${fields[19]}`
}

// A server started by root reaches its folder through a descriptor, so the path in
// postmaster.pid says nothing: the working directory is compared by device and inode.
function linuxProcessesIn(cluster: string) {
  const { dev, ino } = statSync(cluster)
  return readdirSync('/proc')
    .map(Number)
    .filter(pid => isNumberOfAProcess(pid) && isPostgresIn(pid, dev, ino))
}

function isPostgresIn(pid: number, dev: number, ino: number) {
  if (readOrNothing(`/proc/${pid}/comm`)?.trim() !== 'postgres') return false
  const directory = statSync(`/proc/${pid}/cwd`, { throwIfNoEntry: false })
  return directory?.dev === dev && directory.ino === ino
}

function commandOf(pid: number) {
  if (process.platform !== 'win32') return ask('ps', ['-o', 'command=', '-p', String(pid)]) ?? ''
  const query = `(Get-CimInstance Win32_Process -Filter 'ProcessId=${pid}').CommandLine`
  return ask('powershell', ['-NoProfile', '-Command', query]) ?? ''
}

function answersSignals(pid: number) {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function ask(command: string, args: string[]) {
  try {
    return execFileSync(command, args, { encoding: 'utf8', stdio: 'pipe' }).trim() || undefined
  } catch {
    return undefined
  }
}

function readOrNothing(file: string) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}
