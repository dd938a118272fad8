import { access, constants } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { createReportInput } from '#domain/report/inputs.ts'
import type { House } from '#server/context.ts'
import { writeWhole } from '#server/files/write-whole.ts'
import { createReport } from '#server/report/actions.ts'
import { reportDocx } from '#server/report/view.ts'
import { recordSecurity } from '#server/security/record.ts'
import { actAs } from './actor.ts'
import { campaignIn, optional, required, UsageError } from './usage.ts'

/**
 * Drafts the campaign's report as the clerk and writes it as docx; the draft stays to be edited. A
 * failed write leaves no file, and the one before as it was.
 */
export async function reportCommand(
  house: House,
  _words: string[],
  flags: Record<string, unknown>,
): Promise<void> {
  const input = createReportInput.safeParse({
    campaignId: campaignIn({ campaign: required(flags, 'campaign') }),
    atDate: optional(flags, 'date'),
  })
  if (!input.success)
    throw new UsageError(
      '--date 没有填对，要写成 2026-06-15 · --date is not right, write 2026-06-15',
    )
  const out = required(flags, 'out')
  // Before anything is drafted: no draft is left behind for a file that cannot be written.
  await access(dirname(out), constants.W_OK)
  const context = await actAs(house, 'clerk', optional(flags, 'as'))
  const { id } = await createReport(context, input.data)
  const { bytes } = await reportDocx(context, id)
  await writeWhole(out, async stream => void stream.end(bytes))
  const subject = { file: basename(out) }
  await context.transaction(tx => recordSecurity(tx, context, { kind: 'fileDownloaded', subject }))
  process.stdout.write(`已起草报告 ${id} · drafted report ${id}: ${out}\n`)
}
