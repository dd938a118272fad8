import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { workflowsPage } from './workflows.ts'

test('the page of workflows says what the tables say', () => {
  const written = readFileSync(join(import.meta.dirname, '..', 'docs', 'WORKFLOWS.md'), 'utf8')
  assert.equal(written, workflowsPage())
})
