import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { readLedger } from '#domain/ledger/reading.ts'
import { Refusal } from '#domain/refusals.ts'
import { readLedgerFile } from './read-ledger-file.ts'

/** Files kept beside the checkout; without them these tests are skipped. */
const shared = new URL('../../../../shared/data/', import.meta.url)

const ledgers: [string, number, number][] = [
  ['台账-合并单元格.xlsx', 3, 6],
  ['三张清单.xlsx', 3, 4],
  ['督导反馈-gbk.csv', 3, 3],
  ['班子整改任务清单.docx', 2, 2],
]

for (const [name, problems, measures] of ledgers) {
  const file = new URL(`ledgers/${name}`, shared)
  test(`${name} holds ${problems} problems and ${measures} measures`, {
    skip: !existsSync(file),
  }, () => {
    const reading = readLedger(readLedgerFile(readFileSync(file), name), { today: '2022-07-01' })
    const found = reading.problems.flatMap(problem => problem.measures)
    assert.deepEqual(
      [reading.problems.length, found.length, reading.refused],
      [problems, measures, []],
    )
  })
}

for (const folder of ['xlsx-messy', 'docx', 'complaints-zh']) {
  const url = new URL(`${folder}/`, shared)
  test(`no file of ${folder} is a ledger, and each says why`, { skip: !existsSync(url) }, () => {
    for (const name of readdirSync(url).filter(one => !/\.(?:md|json)$/.test(one))) {
      const bytes = readFileSync(new URL(encodeURIComponent(name), url))
      assert.throws(
        () => readLedger(readLedgerFile(bytes, name), { today: '2022-07-01' }),
        (error: unknown) =>
          error instanceof Refusal && /^ledgerNo(?:Header|Table)$/.test(error.code),
        name,
      )
    }
  })
}
