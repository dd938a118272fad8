import assert from 'node:assert/strict'
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { enterAsGuest, hasGuests } from './guests.ts'

const place = mkdtempSync(join(tmpdir(), 'shigai-guests-'))
chmodSync(place, 0o755)
after(() => rmSync(place, { recursive: true, force: true }))

const isRoot = process.getuid?.() === 0
/** nobody */
const user = 65_534

test('a guest is there until it leaves', () => {
  const folder = newFolder('plain')
  const leave = enterAsGuest(folder)
  assert.equal(hasGuests(folder), true)
  leave()
  assert.equal(hasGuests(folder), false)
})

test('what cannot be cleared away is no guest and stops nobody', () => {
  const folder = newFolder('stuck')
  mkdirSync(join(folder, 'guests', '999999999'), { recursive: true })
  assert.equal(hasGuests(folder), false)
})

test('after a command of root another user comes and goes, and sees who of root is in', {
  skip: !isRoot,
}, () => {
  const folder = newFolder('of-user')
  chownSync(folder, user, user)
  const leave = enterAsGuest(folder)
  assert.equal(statSync(join(folder, 'guests')).uid, user)
  assert.equal(
    asUser(() => hasGuests(folder)),
    true,
  )
  leave()
  asUser(() => enterAsGuest(folder)())
  assert.ok(!existsSync(join(folder, 'guests', String(process.pid))))
})

function newFolder(name: string): string {
  const folder = join(place, name)
  mkdirSync(folder)
  return folder
}

function asUser<Answer>(act: () => Answer): Answer {
  process.seteuid!(user)
  try {
    return act()
  } finally {
    process.seteuid!(0)
  }
}
