import assert from 'node:assert/strict'
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
