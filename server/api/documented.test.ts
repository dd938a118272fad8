import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { machineRights } from '#domain/people/rights.ts'
import { answered, openOffice } from '#tests/requests.ts'
import { approvedToken } from '#tests/tokens.ts'

const office = await openOffice()
const { app, bureau } = office
const page = readFileSync(new URL('../../docs/API.md', import.meta.url), 'utf8')
const blocks = [...page.matchAll(/```(sh|json)\n([\s\S]*?)```/g)].map(([, kind, text]) => ({
  kind,
  text: text!.trim(),
}))
const token = { name: '说明里的平台', rights: machineRights, expiresOn: '2026-12-31' }
const { body } = await approvedToken(office, token)

for (const { text } of blocks.filter(({ kind }) => kind === 'sh')) {
  test(`the documented call works: ${text.slice(0, 60)}`, async () => {
    const { status, body: answer } = await call(text)
    assert.equal(status, 200, JSON.stringify(answer))
  })
}

test('the documented answer of the intake is what it answers', async () => {
  const intake = blocks.find(({ text }) => text.includes('/api/items/import'))
  const shown = blocks.find(({ kind }) => kind === 'json')
  assert.deepEqual((await call(intake!.text)).body, JSON.parse(shown!.text))
})

/** What a shell would make of a documented curl command, sent to this office. */
async function call(command: string) {
  const token = body.token as string
  const filled = command.replaceAll('$TOKEN', token).replaceAll('$SHIGAI', '')
  const words = [...filled.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(
    ([, a, b, c]) => a ?? b ?? c!,
  )
  assert.equal(words.shift(), 'curl')
  const headers: Record<string, string> = {}
  let method = 'GET'
  let url = ''
  let payload: string | undefined
  while (words.length > 0) {
    const word = words.shift()!
    if (word === '-X') method = words.shift()!
    else if (word === '-d')
      payload = words.shift()!.replaceAll('"campaignId":1', `"campaignId":${bureau.campaignId}`)
    else if (word === '-H') {
      const [name, value] = words.shift()!.split(': ') as [string, string]
      headers[name] = value
    } else url = word
  }
  return answered(
    await app.inject({ method: method as 'GET', url, headers, ...(payload && { payload }) }),
  )
}
