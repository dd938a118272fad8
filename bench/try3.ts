import { readFileSync } from 'node:fs'
import { connect } from '#server/database/sql.ts'
import { openSession, tokenHash } from '#server/people/sign-in.ts'
const url = readFileSync('/tmp/bench-dev.log', 'utf8').split(' ')[0]!
const sql = connect({ url, schema: 'bench_10000', timeZone: 'Asia/Shanghai', connections: 1 })
const house = { now: () => new Date() } as never
async function time(name: string, work: () => Promise<unknown>, n = 1500) {
  for (let i = 0; i < 15; i++) await work()
  const t: number[] = []
  for (let i = 0; i < n; i++) { const s = performance.now(); await work(); t.push(performance.now() - s) }
  t.sort((a, b) => a - b)
  console.log(name.padEnd(40), t[Math.floor(n * 0.1)]!.toFixed(3), t[n >> 1]!.toFixed(3), t[Math.floor(n * 0.99)]!.toFixed(2))
}
const today = '2026-11-23'
await time('select 1', () => sql`select 1`)
await sql`create temp table unit2 as with recursive w as (select id, array[id] as within from unit where parent_id is null union all select u.id, w.within || u.id from unit u join w on u.parent_id = w.id) select u.*, w.within from unit u join w using (id)`
await sql`analyze unit2`
for (const id of [1, 11, 40]) {
  const h = tokenHash(await openSession(house, sql, id))
  await time('bare session', () => sql`select s.csrf_token, s.last_seen_at, p.id, p.name, p.account, p.must_change_password, p.password_changed_at from session s join person p on p.id = s.person_id where s.token_hash = ${h} and p.left_on is null`)
  await time('with roles', () => sql`select s.csrf_token, s.last_seen_at, p.id, p.name, p.account, p.must_change_password, p.password_changed_at,
   array(select role from post where person_id = p.id and since <= ${today} and (until is null or until > ${today})) as roles
   from session s join person p on p.id = s.person_id where s.token_hash = ${h} and p.left_on is null`)
  await time('with roles + case reach', () => sql`select s.csrf_token, s.last_seen_at, p.id, p.name, p.account, p.must_change_password, p.password_changed_at, h.roles,
   case when h.roles && array['clerk','head','verifier'] then '{}' else array(
      with recursive reach as (select unnest(h.units) as id union select unit.id from unit join reach on unit.parent_id = reach.id) select id from reach) end as reach
   from session s join person p on p.id = s.person_id, lateral (select array_agg(distinct role) as roles, array_agg(distinct u) as units from post, unnest(unit_id || charge) u where person_id = p.id and since <= ${today} and (until is null or until > ${today})) h
  where s.token_hash = ${h} and p.left_on is null`)
  await time('with within', () => sql`select s.csrf_token, s.last_seen_at, p.id, p.name, p.account, p.must_change_password, p.password_changed_at,
   array(select distinct role from post where person_id = p.id and since <= ${today} and (until is null or until > ${today})) as roles,
   array(select distinct u.id from post, unit2 u where person_id = p.id and since <= ${today} and (until is null or until > ${today}) and u.within && (unit_id || charge)) as reach
   from session s join person p on p.id = s.person_id where s.token_hash = ${h} and p.left_on is null`)
}
await sql.end()
