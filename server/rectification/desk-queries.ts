import { holds } from '#domain/people/rights.ts'
import { bureausOf, hasRole, type Person, type Role } from '#domain/people/roles.ts'
import type { DeskView } from '#domain/rectification/desk-views.ts'
import type { Fragment, Runner } from '#server/database/sql.ts'
import {
  answersFor,
  due,
  hasOpenMeasure,
  hasRemainder,
  inPublicity,
  lookBackDue,
  postEnds,
  reviewDue,
} from './condition-queries.ts'
import { rowColumns } from './list-queries.ts'

type Group = DeskView['groups'][number]
type Act = Group['action']

interface Waiting {
  action: Act
  mine: Fragment
}

const counted = 1000

/** Waited for on closed items. */
const afterClose: readonly Act[] = ['openRemainder', 'recordLookBack', 'recordPeriodicReview']

/**
 * What waits for this person, by the act; the most urgent rows of each, and how many there are.
 * Nothing for who may not read items, such as a handler whose post has ended.
 */
export async function listDesk(sql: Runner, person: Person, today: string): Promise<DeskView> {
  if (!holds(person, 'item.read')) return { groups: [] }
  const groups = await Promise.all(
    waitingFor(sql, person, today).map(group => listGroup(sql, person, group)),
  )
  return { groups: groups.filter(group => group.count > 0) }
}

function waitingFor(sql: Runner, person: Person, today: string) {
  const me = person.id
  const groups: Waiting[] = [
    { action: 'accept', mine: sql`m.status = 'assigned' and m.handler_id = ${me}` },
    { action: 'submitForCloseOut', mine: sql`m.status = 'inProgress' and m.handler_id = ${me}` },
    { action: 'reportProgress', mine: hasOpenMeasure(sql, me) },
    { action: 'approveCloseOut', mine: sql`m.status = 'awaitingReview' and m.leader_id = ${me}` },
    { action: 'approveAgain', mine: sql`i.approve_again and m.leader_id = ${me}` },
    {
      action: 'decideExtension',
      mine: sql`m.leader_id = ${me} and i.pending_extension is not null`,
    },
    {
      action: 'decideSuspension',
      mine: sql`m.leader_id = ${me} and i.pending_suspension is not null`,
    },
  ]
  if (hasRole(person, 'verifier')) {
    const ours = inOffice(sql, person, 'verifier')
    const touched = sql`i.involved @> array[${me}]::integer[]`
    groups.push({
      action: 'verify',
      mine: sql`m.status = 'awaitingVerification' and not ${touched} and ${ours}`,
    })
    groups.push({
      action: 'recordLookBack',
      mine: sql`${lookBackDue(sql, today)} and not ${touched} and ${ours}`,
    })
  }
  return [...groups, ...officeGroups(sql, person, today), ...leftGroups(sql, person)]
}

/** What the office and those who verify see to, whoever is named on the item. */
function officeGroups(sql: Runner, person: Person, today: string) {
  const groups: Waiting[] = []
  if (hasRole(person, 'clerk', 'verifier')) {
    const ours = inOffice(sql, person, 'clerk', 'verifier')
    const mine = sql`${reviewDue(sql, today)} and not ${answersFor(sql, person.id)} and ${ours}`
    groups.push({ action: 'recordPeriodicReview', mine })
  }
  if (!hasRole(person, 'clerk')) return groups
  const ours = inOffice(sql, person, 'clerk')
  const waiting: [Act, Fragment][] = [
    ['publish', inPublicity(sql, 'waiting', today)],
    ['finishPublicity', inPublicity(sql, 'over', today)],
    ['registerClaim', sql`m.status = 'draft' and i.claim_waits`],
    ['assign', sql`m.status = 'draft' and not i.claim_waits`],
    ['postEnds', postEnds(sql, today)],
  ]
  return [
    ...groups,
    ...waiting.map(([action, mine]) => ({ action, mine: sql`${mine} and ${ours}` })),
  ]
}

/** What was left when an item was closed: for its handler, its leader and the office. */
function leftGroups(sql: Runner, person: Person): Waiting[] {
  const answerable = sql`${person.id} in (m.handler_id, m.leader_id)`
  const whose = hasRole(person, 'clerk')
    ? sql`(${answerable} or ${inOffice(sql, person, 'clerk')})`
    : answerable
  return [{ action: 'openRemainder', mine: sql`${hasRemainder(sql)} and ${whose}` }]
}

/** What waits for an office is of its own bureau; the county's has all of it. */
export function inOffice(sql: Runner, person: Person, ...roles: readonly Role[]): Fragment {
  const bureaus = bureausOf(person, ...roles)
  if (bureaus.includes(null)) return sql`true`
  return sql`m.bureau_id = any(${bureaus as number[]}::integer[])`
}

async function listGroup(sql: Runner, person: Person, { action, mine }: Waiting): Promise<Group> {
  const { waited, columns } = shownIn(sql, person, action)
  // Said because the indexes of what is open ask for these words.
  const open = afterClose.includes(action) ? sql`true` : sql`m.status <> 'closed'`
  const waiting = sql`matter m join item i on i.matter_id = m.id
    where m.kind = 'item' and ${open} and ${mine}`
  const [row] = await sql<Pick<Group, 'rows' | 'count'>[]>`
    with urgent as (
      select ${columns} from ${waiting} order by ${waited}, m.id limit 20
    )
    select coalesce((select json_agg(urgent) from urgent), '[]') as rows,
      (select count(*)::int from (select 1 from ${waiting} limit ${counted + 1}) each) as count`
  const { rows, count } = row!
  return { action, rows, count: Math.min(count, counted), more: count > counted }
}

/** By what day a group is put in order, and what its rows say. */
function shownIn(sql: Runner, person: Person, action: Act) {
  const columns = rowColumns(sql)
  if (action === 'openRemainder') return { columns, waited: sql`i.remainder ->> 'deadline'` }
  if (action === 'postEnds') {
    const named = sql`(select json_agg(json_build_object('handlerId', s.handler_id,
      'deadline', s.deadline) order by s.position) from measure s
      where s.matter_id = m.id and not s.done and s.handler_id is not null) as "openMeasures"`
    return { columns: sql`${columns}, ${named}`, waited: due(sql) }
  }
  if (action !== 'reportProgress') return { columns, waited: due(sql) }
  const mine = sql`measure s where s.matter_id = m.id and s.handler_id = ${person.id} and not s.done`
  const measures = sql`(select json_agg(json_build_object('position', s.position, 'text', s.text,
    'deadline', s.deadline) order by s.position) from ${mine}) as "myMeasures"`
  return {
    columns: sql`${columns}, ${measures}`,
    waited: sql`least((select min(s.deadline) from ${mine}), ${due(sql)})`,
  }
}
