import assert from 'node:assert/strict'
import { resolve } from 'node:path'
import { test } from 'node:test'
import { readConfig } from './config.ts'

test('a password of the sample that nobody could use stops the start and names the variable', () => {
  assert.throws(() => readConfig({ SHIGAI_SAMPLE_PASSWORD: 'sample' }), /SHIGAI_SAMPLE_PASSWORD/)
  assert.equal(readConfig({ SHIGAI_SAMPLE_PASSWORD: '' }).samplePassword, undefined)
  assert.equal(readConfig({ SHIGAI_SAMPLE_PASSWORD: 'Sample#2026' }).samplePassword, 'Sample#2026')
})

test('an address that cannot be listened on stops the start', () => {
  for (const PORT of ['http', '-1', '70000', '80.5']) {
    assert.throws(() => readConfig({ PORT }), /PORT/, PORT)
  }
  assert.equal(readConfig({}).port, 8080)
})

test('a variable that is set to nothing means its default', () => {
  const { port, host, dataFolder, schema, connections, uploadMegabytes } = readConfig({
    ...{ PORT: '', HOST: '', SHIGAI_DATA: '', SHIGAI_SCHEMA: '', SHIGAI_CONNECTIONS: '' },
    SHIGAI_UPLOAD_MB: '',
  })
  assert.deepEqual([port, host, schema, connections], [8080, '127.0.0.1', 'county', 16])
  assert.deepEqual([dataFolder, uploadMegabytes], [resolve('data'), 20])
})

test('the size of an upload is 1 to 500 MB, anything else stops the start', () => {
  assert.equal(readConfig({ SHIGAI_UPLOAD_MB: '500' }).uploadMegabytes, 500)
  for (const SHIGAI_UPLOAD_MB of ['0', '501', '2.5', 'viel', '-1']) {
    assert.throws(() => readConfig({ SHIGAI_UPLOAD_MB }), /SHIGAI_UPLOAD_MB.*500/s)
  }
})
