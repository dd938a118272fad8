import type { Calendar } from '#domain/calendar/calendar.ts'
import { proposeCalendar } from '#domain/calendar/change.ts'
import { effectsOf } from '#domain/calendar/difference.ts'
import type { CalendarChange, ImportCalendarInput } from '#domain/calendar/inputs.ts'
import { doubtWords } from '#domain/calendar/plausible.ts'
import type { PreviewView } from '#domain/calendar/views.ts'
import { Refusal } from '#domain/refusals.ts'
import type { Context } from '#server/context.ts'
import { recordSecurity } from '#server/security/record.ts'
import { currentCalendar, freezeCalendar } from './calendars.ts'
import { readLightTerms } from './lights.ts'
import { insertCalendar, listDueCounts, lockCalendar } from './queries.ts'
import { recomputeDeadlines, recomputePublicity } from './recompute.ts'

/** What a change of the calendar would do, without doing it. Refuses what cannot be read. */
export async function previewCalendar(
  { sql, today }: Context,
  change: CalendarChange,
): Promise<PreviewView> {
  const current = await currentCalendar(sql)
  const { next, plan, doubts, difference } = proposeCalendar(current, change)
  const { lights } = await readLightTerms(sql, today)
  return {
    baseVersion: current.version,
    year: plan?.year ?? null,
    off: [...(plan?.off ?? [])],
    work: [...(plan?.work ?? [])],
    advice: [...(plan?.advice ?? [])],
    doubts: doubts.map(doubt => ({ ...doubt, text: doubtWords[doubt.code] })),
    difference,
    effects: effectsOf(current, next, await listDueCounts(sql), today, lights.item),
  }
}

/**
 * Makes the next version of the calendar; those before stay as they are. Then deadlines and notices
 * that were counted over its days before they were known are counted again. Refuses `versionOutdated`
 * when another one came after the preview, and `calendarDoubtful` until the doubts are confirmed.
 */
export async function importCalendar(
  context: Context,
  input: ImportCalendarInput,
): Promise<Calendar & { recomputed: number }> {
  const next = await addVersion(context, input)
  const deadlines = await recomputeDeadlines(context)
  return { ...next, recomputed: deadlines + (await recomputePublicity(context)) }
}

function addVersion(context: Context, input: ImportCalendarInput): Promise<Calendar> {
  const { person, moment } = context
  return context.transaction(async tx => {
    await lockCalendar(tx)
    const current = await freezeCalendar(tx)
    if (current.version !== input.baseVersion) {
      throw new Refusal('versionOutdated', { version: current.version })
    }
    const { next, doubts, source } = proposeCalendar(current, input.change)
    if (doubts.length > 0 && !input.doubtsConfirmed) {
      throw new Refusal('calendarDoubtful', { count: doubts.length, doubts })
    }
    await insertCalendar(tx, next, {
      source,
      doubts: doubts.map(({ code }) => code),
      author: { id: person.id, name: person.name, at: moment },
    })
    const { version } = next
    await recordSecurity(tx, context, { kind: 'calendarChanged', subject: { version } })
    return next
  })
}
