import { bureausOf, hasRole, type Person } from '#domain/people/roles.ts'
import {
  type ItemSupervision,
  type OrderDesk,
  type OrderFilter,
  type OrderListQuery,
  type OrderPage,
  type OrderRow,
  orderPageSize,
} from '#domain/supervision/views.ts'
import { soonUntilOn } from '#server/calendar/lights.ts'
import type { Fragment, Runner, Sql } from '#server/database/sql.ts'
import { inOffice } from '#server/rectification/desk-queries.ts'
import { visibleTo } from '#server/rectification/list-queries.ts'
import { orderColumns, orders } from './queries.ts'

/** A page of orders and how many there are in all with the same filter. */
export async function listOrders(
  sql: Runner,
  person: Person,
  query: OrderListQuery,
  today: string,
): Promise<OrderPage> {
  const soon = await soonUntilOn(sql, 'supervisionOrder', today)
  const where = matching(sql, person, query, { today, soon })
  const rows = await sql<OrderRow[]>`
    select ${orderColumns(sql)} from ${orders(sql)} where ${where}
    order by ${sorting(sql, query.sort)}
    limit ${orderPageSize} offset ${(query.page - 1) * orderPageSize}`
  const [counted] = await sql<{ count: number }[]>`
    select count(*)::int as count from ${orders(sql)} where ${where}`
  return { rows, count: counted!.count }
}

export interface OrderRecord extends OrderRow {
  reason: string
  answer: string
  unit: string | null
  leader: string | null
  handler: string | null
  issuer: string
}

/** All orders of a list with the names that a sheet shows, by cursor. */
export async function streamOrders(
  sql: Sql,
  person: Person,
  query: OrderListQuery,
  today: string,
): Promise<AsyncIterable<OrderRecord[]>> {
  const soon = await soonUntilOn(sql, 'supervisionOrder', today)
  const where = matching(sql, person, query, { today, soon })
  return sql<OrderRecord[]>`
    select ${orderColumns(sql)}, o.reason, o.answer, u.name as unit, l.name as leader,
      h.name as handler, p.name as issuer
    from ${orders(sql)} join person p on p.id = o.issued_by
      left join unit u on u.id = m.lead_unit_id
      left join person l on l.id = m.leader_id left join person h on h.id = m.handler_id
    where ${where} order by ${sorting(sql, query.sort)}`.cursor(500)
}

interface Days {
  today: string
  /** The last day whose deadline is due soon. */
  soon: string
}

function matching(sql: Runner, person: Person, filter: OrderFilter, days: Days) {
  const parts = [sql`${visibleTo(sql, person)}`]
  if (filter.state) parts.push(sql`d.status = any(${filter.state})`)
  if (filter.light) parts.push(lit(sql, filter.light, days))
  if (filter.unitId) parts.push(sql`m.lead_unit_id = ${filter.unitId}`)
  if (filter.aboutId) parts.push(sql`o.about_id = ${filter.aboutId}`)
  if (filter.closed !== undefined) parts.push(sql`o.open = ${!filter.closed}`)
  if (filter.addressedTo) parts.push(addressedTo(sql, filter.addressedTo))
  if (filter.q) parts.push(found(sql, filter.q))
  return parts.reduce((all, part) => sql`${all} and ${part}`)
}

function lit(sql: Runner, light: NonNullable<OrderFilter['light']>, days: Days) {
  if (light === 'grey') return sql`not (o.open and m.suspended_on is null)`
  return sql`o.open and m.suspended_on is null and ${running(sql, light, days)}`
}

function running(sql: Runner, light: 'red' | 'yellow' | 'green', { today, soon }: Days) {
  if (light === 'red') return sql`d.deadline < ${today}::date`
  if (light === 'green') return sql`d.deadline > ${soon}::date`
  return sql`d.deadline between ${today}::date and ${soon}::date`
}

function addressedTo(sql: Runner, personId: number) {
  return sql`(m.handler_id = ${personId} or m.leader_id = ${personId})`
}

/** Orders are few: a number or words anywhere in them are looked for by reading. */
function found(sql: Runner, query: string) {
  const like = `%${query.replace(/[\\%_]/g, sign => `\\${sign}`)}%`
  return sql`(d.number ilike ${like} or m.number ilike ${like} or d.title ilike ${like}
    or o.reason ilike ${like} or m.title ilike ${like})`
}

function sorting(sql: Runner, sort: OrderListQuery['sort']) {
  return sort === 'deadline' ? sql`d.deadline, d.id` : sql`d.id desc`
}

/** The orders of one item and who was reminded in its present cycle. */
export async function listItemSupervision(
  sql: Runner,
  person: Person,
  itemId: number,
): Promise<Omit<ItemSupervision, 'refused'>> {
  const rows = await sql<OrderRow[]>`
    select ${orderColumns(sql)} from ${orders(sql)}
    where o.about_id = ${itemId} and ${visibleTo(sql, person)} order by d.id desc`
  const reminders = await sql<ItemSupervision['reminders']>`
    select r.step, r.at::text as at,
      array(select name from person where id = any(r.told) order by id) as told
    from reminder r join matter m on m.id = r.matter_id and m.cycle = r.cycle
    where r.matter_id = ${itemId} and cardinality(r.told) > 0 and ${visibleTo(sql, person)}
    order by r.at, array_position(array['soon','overdue','sectionHead','inCharge','head'], r.step)`
  return { orders: rows, reminders }
}

const shown = 20

/**
 * What waits for this person about supervision. Under `issue` stand the items that went up to the
 * leader in charge and have no order: whether one is issued is for the clerk to say.
 */
export async function listOrderDesk(sql: Runner, person: Person): Promise<OrderDesk> {
  const mine = addressedTo(sql, person.id)
  const groups: [OrderDesk['groups'][number]['action'], Fragment][] = [
    ['acknowledge', sql`${orders(sql)} where o.open and d.status = 'issued' and ${mine}`],
    ['answer', sql`${orders(sql)} where o.open and d.status = 'acknowledged' and ${mine}`],
  ]
  if (hasRole(person, 'clerk', 'head')) {
    const judged = sql`${orders(sql)} where o.open and d.status = 'answered' and not ${mine}
      and ${issuedByOffice(sql, person)}`
    groups.push(['close', judged])
  }
  if (hasRole(person, 'clerk')) groups.push(['issue', escalated(sql, person)])
  const found = await Promise.all(
    groups.map(async ([action, from]) => ({ action, ...(await listGroup(sql, action, from)) })),
  )
  return { groups: found.filter(group => group.count > 0) }
}

/** What waits to be judged is of the office that issued it; the county's has all of it. */
function issuedByOffice(sql: Runner, person: Person): Fragment {
  const bureaus = bureausOf(person, 'clerk', 'head')
  if (bureaus.includes(null)) return sql`true`
  return sql`o.issuer_bureau_id = any(${bureaus as number[]}::integer[])`
}

function escalated(sql: Runner, person: Person): Fragment {
  return sql`matter m join reminder r on r.matter_id = m.id and r.cycle = m.cycle
      and r.deadline = m.deadline and r.step = 'inCharge'
    where m.kind = 'item' and m.status in ('assigned', 'inProgress', 'awaitingReview')
      and m.suspended_on is null and ${inOffice(sql, person, 'clerk')}
      and not exists (select 1 from supervision_order o where o.about_id = m.id and o.open)`
}

async function listGroup(sql: Runner, action: string, from: Fragment) {
  const columns =
    action === 'issue'
      ? sql`m.id, m.number, m.title as demand, m.deadline, m.title as problem`
      : sql`d.id, d.number, d.title as demand, d.deadline, m.title as problem`
  const at = action === 'issue' ? sql`m` : sql`d`
  const rows = await sql<OrderDesk['groups'][number]['rows']>`
    select ${columns}, m.suspended_on is not null as suspended from ${from} order by ${at}.deadline, ${at}.id limit ${shown}`
  const [row] = await sql<{ count: number }[]>`select count(*)::int as count from ${from}`
  return { rows, count: row!.count }
}
