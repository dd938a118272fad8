import { createHash } from 'node:crypto'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { say } from './say.mjs'

/** Lets two commands of one checkout install or build one after the other. */
export async function onlyOne(root, work) {
  const name = createHash('sha256').update(`${process.getuid?.()} ${root}`).digest('hex')
  const file = join(tmpdir(), `shigai-${name.slice(0, 12)}.lock`)
  for (let waited = 0; !take(file); waited++) {
    if (waited === 0) say('另一个命令正在安装或构建，等待中…', 'Waiting for another command.')
    if (waited > 0 && !isRunning(holder(file))) rmSync(file, { force: true })
    await sleep(300)
  }
  const free = () => rmSync(file, { force: true })
  process.once('exit', free)
  try {
    return await work()
  } finally {
    process.off('exit', free)
    free()
  }
}

function take(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code === 'EEXIST') return false
    throw error
  }
}

function holder(file) {
  try {
    return Number(readFileSync(file, 'utf8'))
  } catch {
    return 0
  }
}

function isRunning(pid) {
  try {
    return pid > 0 && process.kill(pid, 0)
  } catch (error) {
    return error.code === 'EPERM'
  }
}
