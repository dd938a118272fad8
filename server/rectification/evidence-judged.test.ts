import assert from 'node:assert/strict'
import { test } from 'node:test'
import exifr from 'exifr'
import sharp from 'sharp'
import { phonePicture } from '#tests/files.ts'
import { act, addressOf, loopOf, makeItem } from '#tests/items.ts'
import { openOffice } from '#tests/requests.ts'

const { house, bureau, as } = await openOffice()
const { handler, leader, verifier, clerk } = bureau
const [, , , finding] = loopOf(bureau, []).at(-1)!
const file = { name: '补充.txt', bytes: Buffer.from('审核之后补充') }

test('evidence after the approval has to be approved again before anybody verifies', async () => {
  const { id } = await makeItem(house, bureau, 'awaitingVerification')
  assert.deepEqual(await approval(id), [true, false])
  await upload(handler, id)
  assert.deepEqual(await approval(id), [true, true])
  const refused = await as(verifier).post(addressOf(id, 'verify'), finding)
  assert.deepEqual([refused.status, refused.body.code], [409, 'changedAfterApproval'])
  await act(house, leader, id, 'approveCloseOut', {})
  assert.deepEqual(await approval(id), [true, false])
  assert.equal((await as(verifier).post(addressOf(id, 'verify'), finding)).status, 200)
})

test('evidence under review cannot be swapped behind the leader, nor taken away after approval', async () => {
  const { id } = await makeItem(house, bureau, 'awaitingReview')
  const kept = (await upload(handler, id)).body.id
  await act(house, leader, id, 'approveCloseOut', {})
  const refused = await as(handler).post(`/api/evidence/${kept}/withdraw`)
  assert.equal(refused.body.code, 'wrongStatus')
  assert.deepEqual(await approval(id), [true, false])
})

test('what a verifier brings to the check does not make them part of the work', async () => {
  const { id } = await makeItem(house, bureau, 'awaitingVerification')
  await upload(verifier, id)
  await act(house, leader, id, 'approveCloseOut', {})
  assert.equal((await as(verifier).post(addressOf(id, 'verify'), finding)).status, 200)
  const other = (await makeItem(house, bureau, 'inProgress')).id
  await upload(verifier, other)
  const [item] = await house.sql`select involved from item where matter_id = ${other}`
  assert.ok(item!.involved.includes(verifier.id), 'help during the work is part of the work')
})

test('nothing is added to a draft or to a closed item', async () => {
  for (const status of ['draft', 'closed'] as const) {
    const { id } = await makeItem(house, bureau, status)
    assert.equal((await upload(clerk, id)).body.code, 'wrongStatus')
  }
})

test('a file is saved under its own name and never opened in the page', async () => {
  const { id } = await makeItem(house, bureau, 'inProgress')
  const name = `照片 (1)'s*.txt`
  const sent = await as(handler).upload(
    `/api/items/${id}/evidence`,
    { name, bytes: Buffer.from('<script>alert(1)</script>') },
    { effectiveOn: '2026-06-10' },
  )
  const { headers, bytes } = await as(leader).get(`/api/evidence/${sent.body.id}`)
  const disposition = String(headers['content-disposition'])
  assert.match(disposition, /^attachment; filename\*=UTF-8''[\w%.-]+$/)
  assert.equal(decodeURIComponent(disposition.split("''")[1]!), name)
  assert.match(String(headers['content-type']), /^text\/plain/)
  assert.equal(headers['x-content-type-options'], 'nosniff')
  assert.equal(String(bytes), '<script>alert(1)</script>')
})

test('a small picture stands upright and tells neither place nor phone; the original keeps both', async () => {
  const { id } = await makeItem(house, bureau, 'inProgress')
  const original = await phonePicture()
  const sent = await as(handler).upload(
    `/api/items/${id}/evidence`,
    { name: '现场.jpg', bytes: original },
    { effectiveOn: '2026-06-10' },
  )
  for (let time = 0; time < 2; time++) {
    const { headers, bytes } = await as(leader).get(`/api/evidence/${sent.body.id}/thumbnail`)
    assert.equal(headers['content-type'], 'image/webp')
    const { width, height, exif, orientation } = await sharp(bytes).metadata()
    assert.deepEqual([width, height, exif, orientation], [160, 320, undefined, undefined])
  }
  const { bytes } = await as(leader).get(`/api/evidence/${sent.body.id}`)
  assert.deepEqual(bytes, original)
  assert.equal((await exifr.parse(bytes)).Model, 'Phone')
})

test('a text, and a picture that cannot be read, have no small picture', async () => {
  const { id } = await makeItem(house, bureau, 'inProgress')
  const heic = Buffer.from('0000001866747970686569630000000068656963', 'hex')
  for (const sent of [await upload(handler, id), await upload(handler, id, heic)]) {
    const answer = await as(leader).get(`/api/evidence/${sent.body.id}/thumbnail`)
    assert.deepEqual([answer.status, answer.body.code], [404, 'notFound'])
  }
})

function upload(person: { session: string }, id: number, bytes = file.bytes) {
  const fields = { effectiveOn: '2026-06-10' }
  return as(person).upload(`/api/items/${id}/evidence`, { ...file, bytes }, fields)
}

async function approval(id: number): Promise<boolean[]> {
  const { approved, changedAfterApproval } = (await as(verifier).get(`/api/items/${id}`)).body
  return [approved, changedAfterApproval]
}
