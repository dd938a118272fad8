import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { test } from 'node:test'
import { acceptedFiles, refusedFiles } from '#tests/files.ts'
import type { TestHouse } from '#tests/house.ts'
import { makeItem } from '#tests/items.ts'
import { allRecords } from '#tests/records.ts'
import { openApp, openOffice, requestsOf, type UploadedFile } from '#tests/requests.ts'

const { house, bureau, as } = await openOffice()
const { handler, colleague, clerk } = bureau
const { id, measureIds } = await makeItem(house, bureau, 'inProgress')
const fields = { effectiveOn: '2026-06-10' }
const note = { name: '说明.txt', bytes: Buffer.from('已经整改') }

for (const [name, mediaType, bytes] of await acceptedFiles()) {
  test(`${name} is kept as what it is, with its hash, dates, person and place in the log`, async () => {
    const [measureId] = measureIds
    const answer = await upload(
      { name, bytes },
      { ...fields, measureId: `${measureId}`, note: '现场' },
    )
    assert.equal(answer.status, 200, JSON.stringify(answer.body))
    const { evidence, events } = (await as(handler).get(`/api/items/${id}`)).body
    const { uploadedAt, sha256, ...kept } = evidence.at(-1)
    assert.deepEqual(kept, {
      ...{ id: answer.body.id, cycle: 1, measureId, fileName: name, mediaType, note: '现场' },
      ...{
        size: bytes.length,
        effectiveOn: '2026-06-10',
        uploadedBy: handler.id,
        withdrawnAt: null,
        removedAt: null,
      },
    })
    assert.equal(new Date(uploadedAt).getTime(), house.now().getTime())
    assert.deepEqual([events.at(-1).action, events.at(-1).data.sha256], ['addEvidence', sha256])
    assert.deepEqual(await house.files.read(sha256), bytes)
  })
}

for (const [name, bytes] of await refusedFiles()) {
  test(`${name} of ${bytes.length} bytes is refused by what is in it`, async () => {
    await refused({ name, bytes }, fields, 422, 'fileTypeRefused')
  })
}

test('an empty file, one too large, one from tomorrow and one for a foreign measure are refused', async () => {
  const foreign = (await makeItem(house, bureau)).measureIds[0]
  const large = { name: '大.txt', bytes: Buffer.alloc(20 * 1024 * 1024 + 1, 'a') }
  await refused({ name: '空.txt', bytes: Buffer.alloc(0) }, fields, 422, 'fileEmpty')
  const { details } = await refused(large, fields, 422, 'fileTooLarge')
  assert.deepEqual(details, { name: '大.txt', limit: 20 })
  await refused(note, { effectiveOn: '2026-06-16' }, 422, 'dayInFuture')
  await refused(note, { ...fields, measureId: `${foreign}` }, 404, 'notFound')
})

test('where the machine’s keeper allows another size, it holds and the refusal and the pages say so', async () => {
  const small = requestsOf(await openApp(house, { uploadMegabytes: 1 }), handler.session)
  const large = { name: '大.txt', bytes: Buffer.alloc(1024 * 1024 + 1, 'a') }
  const { status, body } = await small.upload(`/api/items/${id}/evidence`, large, fields)
  assert.deepEqual([status, body.details], [422, { name: '大.txt', limit: 1 }])
  assert.equal((await small.get('/api/session')).body.uploadMegabytes, 1)
})

test('a file whose name bears a mark of secrecy is refused', async () => {
  const { bytes } = note
  const { details } = await refused({ name: '机密★1年说明.txt', bytes }, fields, 422, 'fileSecret')
  assert.deepEqual([details.text, details.placeEn], ['机密★', 'the file name'])
})

test('what is wrong with the form is named by field', async () => {
  for (const [given, path] of [
    [{}, 'effectiveOn'],
    [{ effectiveOn: '昨天' }, 'effectiveOn'],
    [{ ...fields, measureId: '0' }, 'measureId'],
    [{ ...fields, note: '长'.repeat(1001) }, 'note'],
    [{ ...fields, note: '零\0' }, 'note'],
  ] as [Record<string, string>, string][]) {
    const { details } = await refused(note, given, 422, 'inputInvalid')
    assert.equal(details.fields[0].path, path)
  }
  const answer = await as(handler).post(`/api/items/${id}/evidence`, fields)
  assert.deepEqual(answer.body.details.fields, [{ path: 'file', code: 'missing' }])
})

test('an upload that was cut off anywhere leaves nothing', async () => {
  const bytes = Buffer.from('一'.repeat(10_000))
  for (const lost of [5, 10, 30, 15_000, 30_200]) {
    await refused({ name: '断.txt', bytes, lost }, fields, 422, 'uploadCutOff')
  }
})

test('the same bytes are stored once, however often and under whatever name they come', async () => {
  const bytes = Buffer.from('同一张照片的说明')
  const before = storedFiles(house)
  const names = ['一.txt', '二.txt', '三.txt']
  const answers = await Promise.all(names.map(name => upload({ name, bytes })))
  assert.deepEqual(
    answers.map(({ status }) => status),
    [200, 200, 200],
  )
  assert.equal(storedFiles(house), before + 1)
})

test('who may not act on the item fills no disk', async () => {
  const before = storedFiles(house)
  const file = { name: '占满.txt', bytes: Buffer.from('占满磁盘') }
  for (const person of [bureau.outsider, colleague, bureau.head, bureau.admin]) {
    const answer = await as(person).upload(`/api/items/${id}/evidence`, file, fields)
    assert.ok([403, 404].includes(answer.status))
  }
  assert.equal(storedFiles(house), before)
})

test('a full disk refuses the file and leaves no event and no row', async () => {
  const keep = async () => {
    throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' })
  }
  const full = await openApp({ ...house, files: { ...house.files, keep } })
  const earlier = await allRecords(house)
  const requests = requestsOf(full, handler.session)
  const { status, body } = await requests.upload(`/api/items/${id}/evidence`, note, fields)
  assert.deepEqual([status, body.code], [503, 'diskFull'])
  assert.deepEqual(await allRecords(house), earlier)
})

test('a withdrawn file stays in its place, marked, and in the log; it is withdrawn once', async () => {
  const { body } = await upload({ name: '错传.txt', bytes: Buffer.from('错传的文件') })
  const url = `/api/evidence/${body.id}/withdraw`
  assert.equal((await as(colleague).post(url)).body.code, 'notYourPart')
  assert.equal((await as(clerk).post(url)).status, 200)
  assert.equal((await as(clerk).post(url)).body.code, 'notFound')
  const { evidence, events } = (await as(handler).get(`/api/items/${id}`)).body
  const kept = evidence.find((one: { id: number }) => one.id === body.id)
  assert.ok(kept.withdrawnAt)
  const { action, byName, data } = events.at(-1)
  assert.deepEqual([action, byName, data.fileName], ['withdrawEvidence', clerk.name, '错传.txt'])
  assert.equal(data.sha256, kept.sha256)
  assert.equal((await as(handler).get(`/api/evidence/${body.id}`)).status, 200)
})

function upload(file: UploadedFile, given: Record<string, string> = fields) {
  return as(handler).upload(`/api/items/${id}/evidence`, file, given)
}

async function refused(
  file: UploadedFile,
  given: Record<string, string>,
  status: number,
  code: string,
) {
  const earlier = await allRecords(house)
  const files = storedFiles(house)
  const answer = await upload(file, given)
  assert.deepEqual([answer.status, answer.body.code], [status, code])
  assert.deepEqual(await allRecords(house), earlier)
  assert.equal(storedFiles(house), files)
  return answer.body
}

function storedFiles({ filesFolder }: TestHouse): number {
  const all = readdirSync(filesFolder, { recursive: true, withFileTypes: true })
  return all.filter(entry => entry.isFile()).length
}
