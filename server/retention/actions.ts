import type { DecisionInput } from '#domain/decision.ts'
import { Refusal } from '#domain/refusals.ts'
import { type RetentionKind, retentionKinds } from '#domain/retention/kinds.ts'
import { whyNotDecideRemoval } from '#domain/retention/removal.ts'
import type { Settings } from '#domain/settings/settings.ts'
import type { Context } from '#server/context.ts'
import type { Transaction } from '#server/database/sql.ts'
import { insertNotices } from '#server/notice/queries.ts'
import { lockSecurityHead } from '#server/security/queries.ts'
import { recordSecurity } from '#server/security/record.ts'
import { readSettings } from '#server/settings/read.ts'
import {
  buryFiles,
  buryRows,
  findSecurityHash,
  insertRemoval,
  type LockedRemoval,
  lockRemoval,
  summariseDue,
  updateRemoval,
  updateSecurityStart,
} from './queries.ts'

const place = '/settings/retention'

/** The first day whose records stay: so many months before today. */
export function firstDayKept(today: string, months: number): string {
  return Temporal.PlainDate.from(today).subtract({ months }).toString()
}

export function monthsOf(kind: RetentionKind, settings: Settings): number {
  return settings[retentionKinds[kind].setting]
}

/**
 * Proposes that what is due of a kind be removed; a second person decides. Refuses `nothingDue` and
 * `removalOpen`.
 */
export function askRemoval(context: Context, kind: RetentionKind) {
  return context.transaction(async tx => {
    const { person, moment: at, today } = context
    const months = monthsOf(kind, await readSettings(tx))
    const before = firstDayKept(today, months)
    const { count, digest } = await summariseDue(tx, kind, before)
    if (count === 0) throw new Refusal('nothingDue')
    const asked = { kind, months, before, count, digest, by: person.id, name: person.name, at }
    const id = await insertRemoval(tx, asked)
    if (id === undefined) throw new Refusal('removalOpen')
    const to = { role: 'securityAdmin' as const, except: [person.id] }
    await insertNotices(tx, { place }, [{ kind: 'removalToApprove', to }], context)
    const subject = { records: kind, count }
    await recordSecurity(tx, context, { kind: 'removalAsked', subject })
    return { id, count }
  })
}

/**
 * The second person's decision. An approved removal happens at once and leaves its tombstones, in
 * one transaction; the bytes of files follow. Refuses `ownRemoval`, `removalDecided`, and
 * `removalChanged` when other records are due by now or they are to be kept longer.
 */
export function decideRemoval(context: Context, id: number, input: DecisionInput) {
  return context.transaction(async tx => {
    const { person, moment: at } = context
    const removal = await lockRemoval(tx, id)
    if (!removal) throw new Refusal('notFound')
    const why = whyNotDecideRemoval(removal, person.id)
    if (why) throw new Refusal(why.code, why.details)
    if (input.approves) await carryOut(context, tx, removal)
    const { approves: approved, opinion } = input
    await updateRemoval(tx, id, { by: person.id, name: person.name, at, approved, opinion })
    const to = { personId: removal.askedBy }
    await insertNotices(tx, { place }, [{ kind: 'removalDecided', to }], context)
    const subject = { records: removal.kind, count: removal.count }
    const kind = approved ? 'removalApproved' : 'removalRefused'
    await recordSecurity(tx, context, { kind, subject })
    return { id }
  })
}

async function carryOut(context: Context, tx: Transaction, removal: LockedRemoval): Promise<void> {
  const { id, kind, before } = removal
  const keptFrom = firstDayKept(context.today, monthsOf(kind, await readSettings(tx)))
  if (kind === 'securityRecord') await lockSecurityHead(tx)
  const { digest } = await summariseDue(tx, kind, before)
  if (digest !== removal.digest || before > keptFrom) throw new Refusal('removalChanged')
  if (kind === 'importedFile' || kind === 'withdrawnEvidence') {
    await buryFiles(tx, { id, kind, before }, context.moment)
    return
  }
  const hash = kind === 'securityRecord' ? await findSecurityHash(tx, before) : undefined
  const { lastId } = await buryRows(tx, { id, kind, before }, context.moment)
  if (hash) await updateSecurityStart(tx, lastId, hash)
}
