import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isStrong } from '#domain/people/password.ts'
import { newPassword } from './new-password.ts'

test('a password made by chance keeps the rules and is never the same twice', () => {
  const made = Array.from({ length: 200 }, newPassword)
  assert.ok(made.every(isStrong))
  assert.equal(new Set(made).size, made.length)
})
