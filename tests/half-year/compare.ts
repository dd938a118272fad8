import assert from 'node:assert/strict'
import type { TestHouse } from '#tests/house.ts'
import { askedFor, type Book, type Entry } from './book.ts'

/** Holds what the house has stored against the account, line by line; names the first that differ. */
export async function compareAll({ sql }: TestHouse, book: Book): Promise<void> {
  const items = await sql<{ line: string }[]>`
    select jsonb_build_array(m.id, m.status, m.cycle, m.leader_id, m.handler_id, m.deadline,
      i.original_deadline, m.rule_id, m.rule_version, m.extension, m.provisional, m.suspended_on,
      (select coalesce(jsonb_agg(jsonb_build_array(p -> 'from', p -> 'to') order by n), '[]')
        from jsonb_array_elements(i.suspensions) with ordinality as pauses (p, n)),
      i.pending_extension -> 'to', i.pending_suspension is not null,
      (select coalesce(jsonb_agg(jsonb_build_array(s.deadline, s.done) order by s.position), '[]')
        from measure s where s.matter_id = m.id),
      m.long_term, i.review_days, m.outcome, i.remainder -> 'deadline',
      i.publicity -> 'from', i.publicity -> 'until', m.opened_on, m.closed_on)::text as line
    from matter m join item i on i.matter_id = m.id order by m.id`
  same(
    'items',
    linesOf(items),
    book.entries.map(entry => itemLine(book, entry)),
  )
  const looks = await sql<{ line: string }[]>`
    select jsonb_build_array(matter_id, cycle, origin, due_on, done_on, result)::text as line
    from look_back`
  same('look-backs', linesOf(looks), book.entries.flatMap(lookLines))
  const cycles = await sql<{ line: string }[]>`
    select jsonb_build_array(matter_id, cycle, opened_on, closed_on, deadline, outcome,
      reopened_on)::text as line from item_cycle`
  same('cycles', linesOf(cycles), book.entries.flatMap(pastLines))
  const orders = await sql<{ line: string }[]>`
    select jsonb_build_array(m.id, o.about_id, m.status, m.deadline, o.issued_by, m.outcome,
      m.closed_on)::text as line
    from matter m join supervision_order o on o.matter_id = m.id`
  same('orders', linesOf(orders), book.orders.map(orderLine))
  const sheets = await sql<{ line: string }[]>`
    select campaign_id || ' ' || round || ' ' || opened_on || ' ' || due_on as line from self_check`
  same('sheets', linesOf(sheets), book.sheets)
}

/** Every notice and every step up the line, on its day and to whom it belongs. */
export async function compareTold({ sql }: TestHouse, book: Book): Promise<void> {
  const reminders = await sql<{ line: string }[]>`
    select at::date || ' ' || matter_id || ' ' || cycle || ' ' || deadline || ' ' || step as line
    from reminder`
  same('reminders', linesOf(reminders), book.reminders)
  const notices = await sql<{ line: string }[]>`
    select at::date || ' ' || person_id || ' ' || kind || ' ' || coalesce(matter_id::text, place) as line
    from notice where matter_id is not null or kind in ('lookBackDue', 'lookBackLate')`
  same('notices', linesOf(notices), book.notices)
}

function itemLine(book: Book, entry: Entry): string {
  const { counted, publicity, deadline } = entry
  const open = entry.pauses.find(({ to }) => to === null)
  const ruled = counted ? [counted.rule.id, counted.rule.version] : ['RECT-ITEM', 1]
  return text([
    ...[entry.id, entry.status, entry.cycle, entry.leaderId, entry.handlerId, deadline],
    ...[entry.original, ...(deadline === null ? [null, null] : ruled), counted?.extension ?? 0],
    ...[counted?.uncertain ?? false, open?.from ?? null],
    entry.pauses.map(({ from, to }) => [from, to]),
    ...[askedFor(book, entry), entry.pauseAsked],
    entry.measures.map(({ deadline: day, done }) => [day, done]),
    ...[entry.longTerm, entry.review, entry.outcome, entry.remainder],
    ...[publicity?.from ?? null, publicity?.until ?? null, entry.openedOn, entry.closedOn],
  ])
}

function lookLines({ id, looks }: Entry): string[] {
  return looks.map(({ cycle, origin, due, done, result }) =>
    text([id, cycle, origin, due, done, result]),
  )
}

function pastLines({ id, past }: Entry): string[] {
  return past.map(({ cycle, opened, closed, deadline, outcome, reopened }) =>
    text([id, cycle, opened, closed, deadline, outcome, reopened]),
  )
}

function orderLine({ id, entry, ...order }: Book['orders'][0]): string {
  const { status, deadline, issuedBy, outcome, closedOn } = order
  return text([id, entry.id, status, deadline, issuedBy, outcome, closedOn])
}

function text(values: unknown[]): string {
  return JSON.stringify(values).replaceAll(' ', '')
}

function linesOf(rows: readonly { line: string }[]): string[] {
  return rows.map(({ line }) => (line.startsWith('[') ? line.replaceAll(' ', '') : line))
}

/** The same lines, each as often; the order does not matter. */
function same(what: string, stored: string[], expected: string[]): void {
  const counts = new Map<string, number>()
  for (const line of stored) counts.set(line, (counts.get(line) ?? 0) + 1)
  for (const line of expected) counts.set(line, (counts.get(line) ?? 0) - 1)
  const differ = [...counts].filter(([, count]) => count !== 0).sort()
  const shown = differ
    .slice(0, 12)
    .map(([line, count]) => `${count > 0 ? 'house' : 'account'} ${line}`)
  assert.deepEqual(shown, [], `${what}: ${differ.length} lines differ`)
  assert.equal(stored.length, expected.length, what)
}
