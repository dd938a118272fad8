import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, test } from 'node:test'
import { lockFolder } from './lock.ts'
import { processIdentity } from './processes.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'shigai-lock-'))
})

afterEach(() => rmSync(folder, { recursive: true }))

function leaveLock(content: unknown) {
  writeFileSync(join(folder, 'lock.json'), JSON.stringify(content))
}

test('a folder in use is refused with the number of the process that uses it', () => {
  lockFolder(folder)
  const expected = { code: 'alreadyRunning', details: { folder, pid: process.pid } }
  assert.throws(() => lockFolder(folder), expected)
})

test('a released folder can be taken again', () => {
  lockFolder(folder)()
  lockFolder(folder)
})

test('releasing twice does not release the next holder', () => {
  const release = lockFolder(folder)
  release()
  leaveLock({ pid: process.ppid, identity: processIdentity(process.ppid) })
  release()
  assert.throws(() => lockFolder(folder), { code: 'alreadyRunning' })
})

test('the lock of a process that has ended is taken over', () => {
  const { pid } = spawnSync(process.execPath, ['--version'])
  leaveLock({ pid, identity: 'any' })
  lockFolder(folder)
})

test('the lock of a process whose number now belongs to another is taken over', () => {
  leaveLock({ pid: process.ppid, identity: 'an earlier process' })
  lockFolder(folder)
})

test('a lock that was cut short while being written is taken over', () => {
  writeFileSync(join(folder, 'lock.json'), '{"pid":')
  lockFolder(folder)
})
