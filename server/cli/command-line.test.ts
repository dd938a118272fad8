import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, linkSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { after, test } from 'node:test'
import { readConfig } from '#server/config.ts'
import { joinDatabase } from '#server/database/open.ts'
import { fileStore } from '#server/files/store.ts'
import { signIn } from '#server/people/sign-in.ts'
import { bookOf } from '#tests/fixtures/ledgers/office-files.ts'

const folder = mkdtempSync(join(tmpdir(), 'shigai-command-line-'))
after(() => rmSync(folder, { recursive: true, force: true }))
const at = (name: string) => join(folder, name)
const password = 'Yang-ben-2026'

test('the help names every command', async () => {
  const { code, out } = await shigai('--help')
  assert.equal(code, 0)
  for (const command of commands) assert.ok(out.includes(`  ${command}`), command)
})

test('words that are no command answer with the help and exit code 2', async () => {
  const { code, err } = await shigai('exprot-ledger')
  assert.equal(code, 2)
  assert.match(err, /没有“exprot-ledger”这个命令[\s\S]*export-ledger/)
})

test('before set-up a ledger can be tried, and nothing else is done', async () => {
  writeFileSync(at('台账.csv'), ledger)
  const { code, out } = await shigai('import-ledger', at('台账.csv'), '--dry-run', '--json')
  assert.equal(code, 0)
  assert.deepEqual(
    JSON.parse(out).rows.map((row: { verdict: string }) => row.verdict),
    ['create', 'skip', 'refuse'],
  )
  const refused = await shigai('import-ledger', at('台账.csv'))
  assert.equal(refused.code, 1)
  assert.doesNotMatch(refused.err, /at .*\.ts:/)
})

test('the sample bureau prints its accounts with the password that was given', async () => {
  const { code, out } = await shigai('sample')
  assert.equal(code, 0)
  assert.match(out, new RegExp(`^admin\\t.*\\tsystemAdmin\\t${password}$`, 'm'))
  const again = await shigai('sample')
  assert.equal(again.code, 1)
  assert.doesNotMatch(again.err, /at .*\.ts:/)
})

test('what an import would do has one shape, an entry a problem, a refused or a skipped row', async () => {
  const { out } = await shigai('import-ledger', at('台账.csv'), '--dry-run', '--json')
  const answer = JSON.parse(out)
  assert.deepEqual(Object.keys(answer), ['file', 'sheets', 'mapping', 'rows'])
  const keys = ['sheet', 'row', 'verdict', 'problem', 'measures', 'notes', 'reasons']
  for (const row of answer.rows) assert.deepEqual(Object.keys(row), keys)
  assert.deepEqual(
    answer.rows.map((row: { row: number; verdict: string }) => [row.row, row.verdict]),
    [
      [2, 'create'],
      [3, 'skip'],
      [4, 'refuse'],
    ],
  )
  assert.equal(answer.rows[1].problem.includes('合计'), true)
  const [problem] = Object.values<Record<string, string>>(answer.mapping)
  assert.equal(problem!.存在问题, 'problem')
})

test('a refused file is said in JSON when JSON is asked for, and what would read it', async () => {
  const rows = [
    ['序号', '存在问题', '整改措施'],
    ['1', '台账不全', '补齐'],
  ]
  const book = bookOf({ 说明: [['说明']], 底稿: rows }, 'xlsx', made => {
    made.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] }
  })
  writeFileSync(at('隐藏.xlsx'), book)
  const words = ['import-ledger', at('隐藏.xlsx'), '--dry-run']
  const asked = await shigai(...words, '--json')
  assert.deepEqual([asked.code, asked.err], [1, ''])
  const { file, refused } = JSON.parse(asked.out)
  assert.deepEqual([file, refused.code], ['隐藏.xlsx', 'ledgerOnlyHidden'])
  assert.deepEqual(refused.details, { fileName: '隐藏.xlsx', sheets: '底稿' })
  assert.match(refused.message, /只在隐藏的表里（底稿）.*--include-hidden/)
  const said = await shigai(...words)
  assert.deepEqual([said.code, said.out], [1, ''])
  assert.match(said.err, /--include-hidden 即可读取。 · .*Add --include-hidden/)
  assert.equal((await shigai(...words, '--include-hidden')).code, 0)
})

test('the mapping of an import has every column: two tables of a sheet, two headings alike', async () => {
  const book = bookOf({
    台账: [
      ['序号', '存在问题', '整改措施', '责任人', '备注', '备注'],
      ['1', '台账不全', '补齐', '冯二', '甲', '乙'],
      [],
      ['附件2 股室问题台账'],
      ['序号', '问题描述', '整改举措', '完成时限'],
      ['1', '巡查不勤', '每周巡查', '2026-12-31'],
    ],
  })
  writeFileSync(at('两表.xlsx'), book)
  const { out } = await shigai('import-ledger', at('两表.xlsx'), '--dry-run', '--json')
  const { sheets, mapping } = JSON.parse(out)
  assert.deepEqual(
    sheets.map((sheet: { name: string; headerRows: number[] }) => [sheet.name, sheet.headerRows]),
    [
      ['台账', [1]],
      ['台账', [5]],
    ],
  )
  assert.deepEqual(mapping, {
    台账: {
      ...{ 序号: 'number', 存在问题: 'problem', 整改措施: 'measure', 责任人: 'handler' },
      ...{ 备注: 'remark', '备注@F': null },
    },
    '台账@5': { 序号: 'number', 问题描述: 'problem', 整改举措: 'measure', 完成时限: 'deadline' },
  })
})

test('a file that is not there is said in JSON when JSON is asked for', async () => {
  for (const [name, code, says] of [
    ['没有.xlsx', 'fileMissing', /没有这个文件/],
    ['.', 'fileIsFolder', /这是文件夹/],
  ] as const) {
    const asked = await shigai('import-ledger', at(name), '--dry-run', '--json')
    assert.deepEqual([asked.code, asked.err], [1, ''])
    const { file, refused } = JSON.parse(asked.out)
    assert.equal(file, basename(at(name)))
    assert.equal(refused.code, code)
    assert.match(refused.message, says)
    assert.doesNotMatch(asked.out, /ENOENT|EISDIR/)
  }
})

test('a file is looked for where npm was called from, and written there', async () => {
  const env = { INIT_CWD: folder }
  const read = await shigaiWith(env, 'import-ledger', '台账.csv', '--dry-run')
  assert.deepEqual([read.code, read.err], [0, ''])
  assert.equal((await shigaiWith(env, 'export-ledger', '就地.xlsx')).code, 0)
  assert.equal((await shigaiWith(env, 'report', '--campaign', '1', '--out', '就地.docx')).code, 0)
  assert.ok(existsSync(at('就地.xlsx')) && existsSync(at('就地.docx')))
})

test('an import carries out what was shown, and the second time nothing', async () => {
  const first = await shigai('import-ledger', at('台账.csv'))
  const second = await shigai('import-ledger', at('台账.csv'))
  assert.match(first.out, /created 1，.*same 0，.*refused 1/)
  assert.match(second.out, /created 0，.*same 1，.*refused 1/)
})

test('the ledger and the report are written as files that offices open', async () => {
  assert.equal((await shigai('export-ledger', at('出.xlsx'), '--campaign', '1')).code, 0)
  assert.equal((await shigai('report', '--campaign', '1', '--out', at('报告.docx'))).code, 0)
  for (const name of ['出.xlsx', '报告.docx']) {
    assert.equal(readFileSync(at(name)).subarray(0, 2).toString(), 'PK')
  }
})

test('a person is added once, and an account that is taken is named in words', async () => {
  const person = ['--name', '郑新来', ...postOf('zheng')]
  const added = await shigai('add-person', ...person)
  assert.match(added.out, /郑新来.*first password: [\w-]{14}$/m)
  const again = await shigai('add-person', ...person)
  assert.equal(again.code, 1)
  assert.equal(again.err.trim(), '已经有一样的了：账号。 · This exists already: the account.')
})

test('a reset makes the old password worthless and prints a new first one that opens the account', async () => {
  const before = await printedPassword('add-person', '--name', '何忘记', ...postOf('hewj'))
  const after = await printedPassword('reset-password', '--account', 'hewj')
  assert.match(after, /^[A-Z][a-z]{3}-\d{4}-[a-z]{4}$/)
  const database = await joinDatabase(readConfig({ SHIGAI_DATA: at('data') }), () => {})
  const files = fileStore(at('data/files'))
  const house = { sql: database.sql, files, timeZone: 'Asia/Shanghai', now: () => new Date() }
  await signIn(house, 'hewj', after)
  await assert.rejects(signIn(house, 'hewj', before), { code: 'signInFailed' })
  await database.stop()
  const unknown = await shigai('reset-password', '--account', 'nobody')
  assert.equal(unknown.code, 1)
  assert.doesNotMatch(unknown.err, /at .*\.ts:/)
})

test('a roster is tried, imported with first passwords printed once, and the second time nothing', async () => {
  writeFileSync(
    at('名册.csv'),
    '姓名,单位,角色,账号\n孙名册,法制股,责任人,sunmc\n钱无岗,法制股,局座,\n',
  )
  const tried = await shigai('import-roster', at('名册.csv'), '--dry-run', '--json')
  const { rows } = JSON.parse(tried.out)
  assert.deepEqual(
    rows.map((row: { verdict: string }) => row.verdict),
    ['create', 'refuse'],
  )
  assert.match(rows[1].reasons[0].text, /不认识角色“局座”/)
  const first = await shigai('import-roster', at('名册.csv'))
  assert.match(first.out, /created 1，.*refused 1[\s\S]*^孙名册\t法制股\tsunmc\t[\w-]{14}$/m)
  const second = await shigai('import-roster', at('名册.csv'))
  assert.match(second.out, /created 0，.*same 1/)
  assert.doesNotMatch(second.out, /sunmc/)
})

for (const [title, words, says] of [
  ['a file that is not there', ['import-ledger', at('没有.xlsx')], /没有这个文件/],
  ['a ledger that would be no workbook', ['export-ledger', at('出.csv')], /\.xlsx/],
  ['a folder that is not there', ['export-ledger', at('没有/出.xlsx')], /没有这个文件或文件夹/],
  ['a campaign that is no number', ['export-ledger', at('x.xlsx'), '--campaign', 'abc'], /abc/],
  [
    'a date that is none',
    ['report', '--campaign', '1', '--out', at('x'), '--date', '昨天'],
    /date/,
  ],
] as [string, string[], RegExp][]) {
  test(`${title} is said in a sentence, without the inside of the program`, async () => {
    const { code, err } = await shigai(...words)
    assert.notEqual(code, 0)
    assert.match(err, says)
    assert.doesNotMatch(err, /ENOENT|ZodError|at .*\.ts:/)
  })
}

test('a report is written beside, so that the file before is never half overwritten', async () => {
  writeFileSync(at('旧.docx'), '上一份')
  linkSync(at('旧.docx'), at('报告2.docx'))
  assert.equal((await shigai('report', '--campaign', '1', '--out', at('报告2.docx'))).code, 0)
  assert.equal(readFileSync(at('旧.docx'), 'utf8'), '上一份')
  assert.equal(readFileSync(at('报告2.docx')).subarray(0, 2).toString(), 'PK')
})

test('a report that cannot be written leaves no draft behind', async () => {
  const before = await nextReport()
  assert.equal((await shigai('report', '--campaign', '1', '--out', at('没有/报告.docx'))).code, 1)
  assert.equal(await nextReport(), before + 1)
})

test('a backup restores into an empty house, whose log is whole', async () => {
  assert.equal((await shigai('backup', at('备份.tar.gz'))).code, 0)
  const restored = await shigaiIn(at('other'), 'restore', at('备份.tar.gz'))
  assert.equal(restored.code, 0)
  assert.match(restored.out, /restored: .*\n.*log intact/)
  assert.match((await shigai('verify-log')).out, /log intact.*\n.*\n.*sheets intact: 0/)
  assert.ok(existsSync(at('other')))
})

test('what bears a mark of secrecy comes in neither by a ledger nor out by a report', async () => {
  writeFileSync(at('机密级台账.csv'), ledger)
  const named = await shigai('import-ledger', at('机密级台账.csv'))
  assert.deepEqual([named.code, /机密级/.test(named.err)], [1, true])
  writeFileSync(at('台账2.csv'), ledger.replace('执法记录不规范', '本材料属机密级文件'))
  assert.equal((await shigai('import-ledger', at('台账2.csv'), '--create-names')).code, 0)
  const { code, err } = await shigai('report', '--campaign', '1', '--out', at('涉密.docx'))
  assert.deepEqual([code, existsSync(at('涉密.docx'))], [1, false])
  assert.match(err, /属机密级文件.*neither stored nor written out/)
})

const commands = [
  ...['sample', 'import-ledger', 'export-ledger', 'report', 'add-person', 'verify-log'],
  ...['import-roster', 'backup', 'restore', 'reset-password', 'reset-second-factor'],
]

const ledger = [
  '序号,存在问题,整改措施,责任领导,责任单位,完成时限',
  '1,执法记录不规范,每月抽查一次,钱守正,法制股,2026-12-31',
  '合计,1,,,,',
  '2,,补记台账,,法制股,2026-12-31',
].join('\n')

function postOf(account: string) {
  return ['--unit', '法制股', '--role', 'handler', '--account', account]
}

async function printedPassword(...words: string[]): Promise<string> {
  const { out } = await shigai(...words)
  return /first password: (\S+)/.exec(out)![1]!
}

/** The number of a report drafted now. */
async function nextReport(): Promise<number> {
  const { out } = await shigai('report', '--campaign', '1', '--out', at('又一份.docx'))
  return Number(/drafted report (\d+)/.exec(out)![1])
}

function shigai(...words: string[]) {
  return shigaiIn(at('data'), ...words)
}

function shigaiIn(dataFolder: string, ...words: string[]) {
  return shigaiWith({ SHIGAI_DATA: dataFolder }, ...words)
}

async function shigaiWith(env: Record<string, string>, ...words: string[]) {
  const given = { SHIGAI_DATA: at('data'), SHIGAI_SAMPLE_PASSWORD: password, ...env }
  const child = spawn(process.execPath, ['server/cli.ts', ...words], {
    cwd: join(import.meta.dirname, '../..'),
    env: { ...process.env, ...given },
  })
  const [out, err] = [gathered(child.stdout), gathered(child.stderr)]
  const [code] = (await once(child, 'close')) as [number]
  return { code, out: out.join(''), err: err.join('') }
}

function gathered(stream: NodeJS.ReadableStream): string[] {
  const parts: string[] = []
  stream.setEncoding('utf8').on('data', part => parts.push(part))
  return parts
}
