import { isDeepStrictEqual } from 'node:util'
import { type RetentionKind, retentionKindNames, retentionKinds } from '#domain/retention/kinds.ts'
import type { DueView, RetentionView } from '#domain/retention/removal.ts'
import type { Setting } from '#domain/settings/setting.ts'
import { settings } from '#domain/settings/settings.ts'
import type { Context } from '#server/context.ts'
import { readSettings } from '#server/settings/read.ts'
import { firstDayKept, monthsOf } from './actions.ts'
import { listDue, listRemovals, summariseDue } from './queries.ts'

/** How long each kind is kept, what is due, and what was asked for. */
export async function viewRetention({ sql, today }: Context): Promise<RetentionView> {
  const inForce = await readSettings(sql)
  const kinds: RetentionView['kinds'] = []
  for (const kind of retentionKindNames) {
    const months = monthsOf(kind, inForce)
    const { count, oldest } = await summariseDue(sql, kind, firstDayKept(today, months))
    const { default: otherwise } = settings[retentionKinds[kind].setting] as Setting
    const isDefault = isDeepStrictEqual(months, otherwise)
    kinds.push({ kind, months, isDefault, due: count, oldest: oldest?.toISOString() ?? null })
  }
  return { kinds, removals: await listRemovals(sql) }
}

/** What is due of one kind, before anything is asked for. */
export async function viewDue(
  { sql, today }: Context,
  kind: RetentionKind,
  limit: number,
): Promise<DueView> {
  const before = firstDayKept(today, monthsOf(kind, await readSettings(sql)))
  const { count } = await summariseDue(sql, kind, before)
  const rows = await listDue(sql, kind, before, limit)
  return { count, before, rows: rows.map(row => ({ ...row, at: row.at.toISOString() })) }
}
