import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { rosterReasons } from '#domain/roster/reasons.ts'
import type { RosterAnswer, RosterPlanRow, RosterPlanView } from '#domain/roster/views.ts'
import { fill } from '#domain/wording.ts'
import type { House } from '#server/context.ts'
import { importRoster, previewRoster } from '#server/roster/actions.ts'
import { actAs } from './actor.ts'
import { optional, UsageError } from './usage.ts'

type Flags = Record<string, string | boolean | undefined>

/**
 * Imports a roster of people and units, or with `--dry-run` prints what would happen. First
 * passwords are printed once. `--json` prints `{file, newUnits, skipped, rows}`, and after an import
 * its counts and `accounts` as well.
 */
export async function importRosterCommand(
  house: House,
  [path]: string[],
  flags: Flags,
): Promise<void> {
  if (!path) throw new UsageError('缺少文件名 · the file name is missing')
  const file = { bytes: await readFile(path), fileName: basename(path) }
  const context = await actAs(house, 'systemAdmin', optional(flags, 'as'))
  const plan = await previewRoster(context, file, 'commandLine')
  if (flags['dry-run']) {
    if (flags.json) return say(JSON.stringify(asJson(plan), null, 2))
    return say(plan.rows.map(rowLine).join('\n'))
  }
  const answer = await importRoster(context, file, 'commandLine', plan.digest)
  if (flags.json) say(JSON.stringify({ ...answer, ...asJson(plan) }))
  else printDone(plan, answer)
}

function printDone({ rows }: RosterPlanView, answer: RosterAnswer): void {
  for (const row of rows) if (row.verdict === 'refuse') say(rowLine(row))
  const { created, changed, same, refused, waiting, accounts } = answer
  say(
    `新建 created ${created}，有变化 changed ${changed}，不变 same ${same}，拒绝 refused ${refused}，待批准 waiting ${waiting}`,
  )
  if (accounts.length > 0) say('首次密码，只打印这一次 · first passwords, printed this once:')
  for (const { name, unit, account, password } of accounts) {
    say([name, unit, account, password || 'reset-password'].join('\t'))
  }
}

function asJson({ file, newUnits, skipped, rows }: RosterPlanView) {
  const worded = rows.map(({ reasons, ...row }) => ({
    ...row,
    reasons: reasons.map(reason => ({ ...reason, text: reasonText(reason) })),
  }))
  return { file, newUnits, skipped, rows: worded }
}

const verdictNames: Record<RosterPlanRow['verdict'], string> = {
  create: '新建 create',
  change: '有变化 change',
  same: '不变 same',
  refuse: '拒绝 refuse',
}

function rowLine({ sheet, row, verdict, name, unit, reasons }: RosterPlanRow): string {
  const why = reasons.map(reasonText).join('；')
  return `${sheet} ${row}\t${verdictNames[verdict]}\t${name} ${unit}${why && `\t${why}`}`
}

function reasonText({ code, details }: RosterPlanRow['reasons'][number]): string {
  return fill(rosterReasons[code as keyof typeof rosterReasons].zh, details)
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
