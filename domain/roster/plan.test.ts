import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fc } from '#tests/chance.ts'
import { fileOf, sheetOf } from '#tests/fixtures/ledgers/sheet-of.ts'
import type { PersonView, PostView, UnitView } from '../people/views.ts'
import { rosterHeader, rosterLines } from './lines.ts'
import { planRoster } from './plan.ts'
import { readRoster } from './reading.ts'
import { rosterReasons } from './reasons.ts'
import type { AskedPost, RosterRecord } from './record.ts'

const units = [
  unit(1, null, '某县城市管理局', '城管局'),
  unit(2, 1, '局领导'),
  unit(3, 1, '市容管理股', '市容股'),
  unit(4, 1, '执法大队'),
  unit(5, 4, '一中队'),
  unit(6, 1, '督查室', '', '2026-01-01'),
]

test('a row a post: new people, new units under the one above, and what each row brings', () => {
  const { rows, newUnits } = plan(`
    序号 | 姓名 | 上级单位 | 科室 | 职务 | 系统角色 | 分管科室 | 登录账号 | 联系电话
    1 | 孙一 | | 局领导 | 副局长 | 分管领导 | 市容股、园林股 | sunyi | 138 0013 8000
    2 | 周 二 | 执法大队 | 二中队 | 队员 | | | |
    3 | 周 二 | | 园林股 | | 责任人 | | zhouer |
  `)
  assert.deepEqual(
    rows.map(({ view }) => [view.name, view.verdict, view.brings, codes(view)]),
    [
      ['孙一', 'create', ['person', 'post', 'account', 'phone'], []],
      ['周二', 'create', ['person', 'post'], ['roleAssumed', 'unitAdded']],
      ['周二', 'change', ['post', 'account'], ['otherUnit', 'unitAdded']],
    ],
  )
  assert.deepEqual(
    newUnits.map(({ name, parent }) => [name, parent]),
    [
      ['园林股', 1],
      ['二中队', 4],
    ],
  )
  assert.deepEqual(rows[0]!.act?.post?.charge, [3, '1>园林股'])
})

test('what a row says that is held already changes nothing; what differs is changed', () => {
  const people = [person(7, '李四', [post(3, 'handler', '科员')], 'lisi')]
  const of = (line: string) => {
    const { view, act } = plan(`姓名|单位|职务|角色|账号|分管|任职起始\n${line}`, { people })
      .rows[0]!
    return [view.verdict, view.brings, codes(view), act?.ends ?? null]
  }
  assert.deepEqual(of('李四|市容管理股|科员|责任人|lisi||2020-01-01'), ['same', [], [], null])
  assert.deepEqual(of('李四|市容股|||LISI||'), ['same', [], [], null])
  assert.deepEqual(of('李四|市容股|科员||||2021.03'), ['same', [], ['sinceStays'], null])
  assert.deepEqual(of('李四|市容股|股长||||'), ['change', ['postAnew'], [], 70])
  assert.deepEqual(of('李四|市容股||||一中队|'), ['change', ['postAnew'], [], 70])
  assert.deepEqual(of('李四|市容股|股长|责任领导|||'), ['change', ['post'], ['otherPosts'], null])
})

test('rows are refused with a reason for each fault', () => {
  const people = [
    person(7, '李四', [post(3, 'handler')], 'lisi'),
    person(8, '郑走', [], null, '2026-02-01'),
    person(9, '冯核', [post(1, 'verifier', '核验员')]),
    person(10, '王管', [post(1, 'systemAdmin', '管理员')]),
    person(11, '同名', [post(3, 'handler')]),
    person(12, '同名', [post(3, 'handler')]),
  ]
  const requests: AskedPost[] = [
    { personId: 7, unitId: 1, role: 'verifier', title: '', refused: true, opinion: '人手已够' },
  ]
  const refusals: [line: string, code: string][] = [
    ['|市容股|科员|||', 'nameMissing'],
    [`${'长'.repeat(61)}|市容股||||`, 'textTooLong'],
    ['甲|||||', 'unitMissing'],
    ['甲|督查室||||', 'unitClosed'],
    ['甲|市容股||局座||', 'roleUnknown'],
    ['甲|市容股||责任人||幽灵股', 'chargeUnknown'],
    ['甲|市容股|||Ab c|', 'accountInvalid'],
    ['甲|市容股|||lisi|', 'accountTaken'],
    ['李四|市容股|||lisi2|', 'accountDiffers'],
    ['同名|执法大队||||', 'sharedName'],
    ['郑走|市容股||||', 'hasLeft'],
    ['冯核|城管局|核验组长|核验人||', 'postStays'],
    ['王管|城管局|主任|系统管理员||', 'ownPost'],
    ['王管|城管局||审计管理员||', 'administratorsExclude'],
    ['李四|城管局||核验人||', 'refusedBefore'],
  ]
  for (const [line, code] of refusals) {
    const { view, act } = plan(`姓名|单位|职务|角色|账号|分管\n${line}`, { people, requests })
      .rows[0]!
    assert.deepEqual([view.verdict, act], ['refuse', undefined], line)
    assert.ok(codes(view).includes(code), `${line}: ${codes(view)}`)
  }
})

test('one post twice, and two phones of one person, are refused in the second row', () => {
  const { rows } = plan(`
    姓名 | 单位 | 角色 | 账号 | 手机
    甲 | 市容股 | 责任人 | | 13800138000
    甲 | 市容股 | 责任人 | |
    甲 | 一中队 | 责任人 | | 13900139000
    乙 | 市容股 | 责任人 | yi1 |
    乙 | 市容股 | 责任人 | yi2 |
  `)
  assert.deepEqual(
    rows.map(({ view }) => [view.verdict, codes(view).at(-1)]),
    [
      ['create', undefined],
      ['refuse', 'rowTwice'],
      ['refuse', 'phoneDiffers'],
      ['create', undefined],
      ['create', 'sharesName'],
    ],
  )
})

test('a refused row adds no unit, and another row that needs it still does', () => {
  const { newUnits, rows } = plan(`
    姓名 | 单位 | 角色
    甲 | 新一股 | 局座
    乙 | 新二股 | 责任人
  `)
  assert.deepEqual(
    rows.map(({ view }) => view.verdict),
    ['refuse', 'create'],
  )
  assert.deepEqual(
    newUnits.map(({ name }) => name),
    ['新二股'],
  )
})

test('what judges or administers waits for the security administrator, as does one’s own post', () => {
  const people = [person(10, '王管', [post(1, 'systemAdmin')])]
  const file = `
    姓名 | 单位 | 角色
    甲 | 城管局 | 安全管理员
    乙 | 城管局 | 安全管理员
    丙 | 城管局 | 核验人
    王管 | 市容股 | 责任人
  `
  const waits = (securityAdmin: 'now' | 'never') =>
    plan(file, { people, securityAdmin }).rows.map(({ act }) => act?.post?.waits)
  assert.deepEqual(waits('now'), [true, true, true, true])
  assert.deepEqual(waits('never'), [false, true, true, true])
})

test('a post that waits already is not asked for again', () => {
  const people = [person(7, '李四', [post(3, 'handler')])]
  const requests: AskedPost[] = [
    { personId: 7, unitId: 1, role: 'verifier', title: '', refused: false, opinion: '' },
  ]
  const { rows } = plan('姓名|单位|角色\n李四|城管局|核验人', { people, requests })
  assert.deepEqual(
    [rows[0]!.view.verdict, codes(rows[0]!.view)],
    ['same', ['waitsAlready', 'otherUnit', 'otherPosts'].sort()],
  )
})

test('merged and blank units hold for the rows below; notes and totals are no people', () => {
  const reading = readRoster(
    fileOf(
      sheetOf(`
        某县城市管理局人员名册 | < | <
        部门 | 姓名 | 身份证号
        市容股 | 甲 | 1
        ^ | 乙 | 2
        | 丙 | 3
        合计 | 3人 |
        注：截至6月底
      `),
      sheetOf('说明', '说明'),
    ),
  )
  assert.deepEqual(
    reading.rows.map(({ name, section, row, unitAbove }) => [name, section, row, unitAbove]),
    [
      ['甲', '市容股', 3, undefined],
      ['乙', '市容股', 4, undefined],
      ['丙', '市容股', 5, true],
    ],
  )
  assert.deepEqual(
    reading.skipped.map(({ row }) => row),
    [6, 7],
  )
  assert.deepEqual([reading.unused, reading.otherSheets], [['身份证号'], ['说明']])
})

test('a file without a heading, without people or too long is no roster', () => {
  const read = (drawing: string) => () => readRoster(fileOf(sheetOf(drawing)))
  assert.throws(read('序号|问题|措施\n1|甲|乙'), { code: 'rosterNoHeader' })
  assert.throws(read('姓名|单位'), { code: 'rosterNoRows' })
  assert.throws(read(`姓名|单位\n${'甲|股\n'.repeat(5001)}`), { code: 'rosterTooLong' })
})

test('the roster written out and read again changes nothing, whoever serves where', () => {
  const postOf = fc.record({
    unitId: fc.constantFrom(1, 2, 3, 4, 5),
    role: fc.constantFrom('clerk', 'handler', 'leader', 'verifier', 'securityAdmin'),
    title: fc.constantFrom('', '股长', '副局长'),
    charge: fc.uniqueArray(fc.constantFrom(3, 4, 5, 6), { maxLength: 2 }),
    until: fc.constantFrom(null, '2026-01-01', '2027-01-01'),
  })
  const personOf = fc.record({
    name: fc.constantFrom('甲', '乙', '丙'),
    hasAccount: fc.boolean(),
    phone: fc.constantFrom('', '13800138000'),
    posts: fc.array(postOf, { maxLength: 3 }),
  })
  fc.assert(
    fc.property(fc.array(personOf, { maxLength: 5 }), drawn => {
      const people = drawn.map((one, at): PersonView => {
        const posts = one.posts.map((held, place) => {
          return { ...held, id: at * 10 + place, since: '2020-01-01' } as PostView
        })
        const account = one.hasAccount ? `account${at}` : null
        const { name, hasAccount, phone } = one
        return { id: at + 1, name, account, hasAccount, phone, leftOn: null, posts }
      })
      const lines = rosterLines(people, units, '2026-06-15')
      if (lines.length === 0) return
      const drawing = [rosterHeader, ...lines].map(cells => cells.join('|')).join('\n')
      const { rows } = plan(drawing, { people })
      const moved = rows.filter(({ view }) => view.verdict !== 'same')
      for (const { view } of moved) assert.deepEqual(codes(view), ['sharedName'])
      assert.ok(moved.length === 0 || hasTwins(people))
    }),
    { numRuns: 300 },
  )
})

test('every reason has its words in both languages', () => {
  for (const { zh, en } of Object.values(rosterReasons)) assert.ok(zh && en)
})

/** Two of one name of whom one cannot sign in: only an account tells them apart. */
function hasTwins(people: readonly PersonView[]): boolean {
  return people.some(one =>
    people.some(other => one !== other && one.name === other.name && one.account === null),
  )
}

function plan(drawing: string, known: Partial<RosterRecord> = {}) {
  const reading = readRoster(fileOf(sheetOf(drawing)))
  return planRoster(reading, {
    ...{ people: [], units, requests: [], actorId: 10, door: 'import', securityAdmin: 'now' },
    today: '2026-06-15',
    ...known,
  })
}

function codes({ reasons }: { reasons: readonly { code: string }[] }): string[] {
  return reasons.map(({ code }) => code).sort()
}

function unit(
  id: number,
  parentId: number | null,
  name: string,
  shortName = '',
  closedOn: string | null = null,
): UnitView {
  return { id, parentId, name, shortName, position: 0, closedOn, bureauId: 1 }
}

function person(
  id: number,
  name: string,
  posts: Omit<PostView, 'id'>[],
  account: string | null = null,
  leftOn: string | null = null,
): PersonView {
  const held = posts.map((one, at) => ({ ...one, id: id * 10 + at }))
  return { id, name, account, hasAccount: account !== null, phone: '', leftOn, posts: held }
}

function post(unitId: number, role: PostView['role'], title = ''): Omit<PostView, 'id'> {
  return { unitId, role, title, charge: [], since: '2020-01-01', until: null }
}
