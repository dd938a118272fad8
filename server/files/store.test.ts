import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { fileStore } from './store.ts'

const folder = mkdtempSync(join(tmpdir(), 'shigai-store-'))
after(() => rmSync(folder, { recursive: true, force: true }))
const store = fileStore(folder)
const pathOf = (sha256: string) => join(folder, sha256.slice(0, 2), sha256)

for (const [what, damage] of [
  ['cut short', (bytes: Buffer) => bytes.subarray(0, 4)],
  ['changed at the same size', (bytes: Buffer) => Buffer.from(bytes).fill(0, 2, 3)],
  ['emptied', () => Buffer.alloc(0)],
] as [string, (bytes: Buffer) => Buffer][]) {
  test(`a copy that was ${what} is mended when the same file comes again`, async () => {
    const bytes = Buffer.from(`现场照片 ${what}`)
    const sha256 = await store.keep(bytes)
    writeFileSync(pathOf(sha256), damage(bytes))
    assert.equal(await store.keep(bytes), sha256)
    assert.deepEqual(readFileSync(pathOf(sha256)), bytes)
  })
}

test('a sound copy is not written again, only kept for longer', async () => {
  const bytes = Buffer.from('会议记录')
  const sha256 = await store.keep(bytes)
  utimesSync(pathOf(sha256), new Date(0), new Date(0))
  const before = statSync(pathOf(sha256))
  await store.keep(bytes)
  const now = statSync(pathOf(sha256))
  assert.deepEqual([now.ino, now.mtimeMs > before.mtimeMs], [before.ino, true])
})
