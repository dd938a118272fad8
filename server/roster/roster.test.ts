import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openOffice } from '#tests/requests.ts'

const { house, bureau, as } = await openOffice()
const manage = as(bureau.admin)

const file = fileOf(`姓名,上级单位,单位,职务,角色,分管,账号,手机
孙新人,,法制股,科员,责任人,,sunxin,13800138000
郑领导,,局领导,副局长,责任领导,新设股,zheng,
吴核验,,某县城市管理局,核验员,核验人,,wuhe,
周经办,,新设股,股长,责任人,,,
郑无名,,法制股,,局座,,,
`)

test('a preview says what each row would do and writes nothing', async () => {
  const before = await counted()
  const { body } = await manage.upload('/api/roster/preview', file)
  assert.deepEqual(body.counts, { create: 3, change: 1, same: 0, refuse: 1 })
  assert.deepEqual(body.newUnits, ['某县城市管理局 › 新设股'])
  assert.equal(body.rows[4].reasons[0].code, 'roleUnknown')
  assert.deepEqual(await counted(), before)
})

test('only a system administrator imports, previews or takes the roster away', async () => {
  const clerk = as(bureau.clerk)
  assert.equal((await clerk.upload('/api/roster/preview', file)).status, 403)
  assert.equal((await clerk.upload('/api/roster/import', file)).status, 403)
  assert.equal((await clerk.get('/api/roster')).status, 403)
})

test('an import that was looked at before something changed writes nothing', async () => {
  const { body: seen } = await manage.upload('/api/roster/preview', file)
  const { body: added } = await manage.post('/api/people', {
    name: '孙新人',
    posts: [{ unitId: bureau.units.legal, role: 'handler' }],
  })
  const before = await counted()
  const { body } = await manage.upload('/api/roster/import', file, { digest: seen.digest })
  assert.equal(body.code, 'rosterMoved')
  assert.deepEqual(await counted(), before)
  await house.sql`delete from post where person_id = ${added.id}`
  await house.sql`delete from person where id = ${added.id}`
})

test('an import writes all rows that can be, asks for what needs approval, and tells passwords once', async () => {
  const { digest } = (await manage.upload('/api/roster/preview', file)).body
  const { body } = await manage.upload('/api/roster/import', file, { digest })
  const { accounts, ...counts } = body
  assert.deepEqual(counts, { created: 3, changed: 1, same: 0, refused: 1, waiting: 1 })
  assert.deepEqual(
    accounts.map((one: { account: string }) => one.account),
    ['sunxin', 'zheng', 'wuhe'],
  )
  const [post] = await house.sql`select u.name, o.charge, o.granted_through, o.granted_by
    from post o join unit u on u.id = o.unit_id join person p on p.id = o.person_id
    where p.account = 'zheng'`
  const [added] = await house.sql`select id from unit where name = '新设股'`
  assert.deepEqual(
    [post!.name, post!.charge, post!.grantedThrough, post!.grantedBy],
    ['局领导', [added!.id], 'import', bureau.admin.id],
  )
  const [waiting] = await house.sql`select role, asked_through, decided_at from post_request`
  assert.deepEqual(Object.values(waiting!), ['verifier', 'import', null])
  const signedIn = await as().post('/api/session', accounts[0])
  assert.equal(signedIn.status, 200)
  const [person] = await house.sql`select must_change_password from person where account = 'sunxin'`
  assert.equal(person!.mustChangePassword, true)
})

test('the same file again changes nothing', async () => {
  const before = await counted()
  const { body } = await manage.upload('/api/roster/import', file)
  const counts = { created: 0, changed: 0, same: 4, refused: 1, waiting: 0, accounts: [] }
  assert.deepEqual(body, counts)
  assert.deepEqual(await counted(), before)
})

test('two imports of one file at once write it once', async () => {
  const both = fileOf('姓名,单位,角色\n李同时,法制股,责任人\n')
  const answers = await Promise.all([1, 2].map(() => manage.upload('/api/roster/import', both)))
  const created = answers.map(({ body }) => body.created ?? body.code)
  assert.ok(created.filter(one => one === 1).length === 1, created.join())
  const people = await house.sql`select 1 from person where name = '李同时'`
  assert.equal(people.length, 1)
})

test('a title that differs ends the post and gives it again; nobody changes their own', async () => {
  const changes = fileOf(
    '姓名,单位,职务,角色\n孙新人,法制股,副股长,责任人\n王系统,某县城市管理局,主任,\n',
  )
  const { body } = await manage.upload('/api/roster/import', changes)
  assert.deepEqual([body.changed, body.refused], [1, 1])
  const posts = await house.sql`select title, until is null as open from post o
    join person p on p.id = o.person_id where p.account = 'sunxin' order by o.id`
  assert.deepEqual(posts.map(Object.values), [
    ['科员', false],
    ['副股长', true],
  ])
  const own = fileOf('姓名,单位,角色\n王系统,法制股,责任人\n')
  assert.equal((await manage.upload('/api/roster/import', own)).body.waiting, 1)
})

test('the roster exported and read again is the same in every row', async () => {
  const { bytes } = await manage.get('/api/roster')
  const { body } = await manage.upload('/api/roster/preview', { name: '名册.xlsx', bytes })
  assert.ok(body.counts.same > 15)
  assert.deepEqual({ ...body.counts, same: 0 }, { create: 0, change: 0, same: 0, refuse: 0 })
})

test('the template has a heading, nobody below it, and says how to fill it in', async () => {
  const { bytes } = await manage.get('/api/roster/template')
  const { body } = await manage.upload('/api/roster/preview', { name: '模板.xlsx', bytes })
  assert.equal(body.code, 'rosterNoRows')
})

test('phones are seen by administrators and clerks, and noted by the former', async () => {
  const phoneOf = async (asked: typeof manage) => {
    const { body } = await asked.get('/api/people')
    return body.find((one: { id: number }) => one.id === id).phone
  }
  const [{ id }] = (await house.sql`select id from person where account = 'sunxin'`) as [
    { id: number },
  ]
  assert.equal(await phoneOf(manage), '13800138000')
  assert.equal(await phoneOf(as(bureau.clerk)), '13800138000')
  assert.equal(await phoneOf(as(bureau.head)), '')
  assert.equal((await manage.post(`/api/people/${id}/phone`, { phone: '123' })).status, 422)
  assert.equal(
    (await manage.post(`/api/people/${id}/phone`, { phone: '0312-1234567' })).status,
    200,
  )
  assert.equal(await phoneOf(manage), '0312-1234567')
})

test('a password that was told is kept nowhere, also under a key', async () => {
  const keyed = fileOf('姓名,单位,角色,账号\n钱密钥,法制股,责任人,qianmi\n')
  const headers = { 'idempotency-key': 'roster-0001' }
  const { body } = await manage.upload('/api/roster/import', keyed, {}, headers)
  assert.equal(body.accounts.length, 1)
  const kept = await house.sql`select 1 from idempotent_request where key = 'roster-0001'`
  assert.equal(kept.length, 0)
})

function fileOf(csv: string) {
  return { name: '名册.csv', bytes: Buffer.from(csv) }
}

async function counted(): Promise<unknown> {
  const [row] = await house.sql`select (select count(*)::int from person) as people,
    (select count(*)::int from post) as posts, (select count(*)::int from unit) as units,
    (select count(*)::int from post_request) as asked`
  return row
}
