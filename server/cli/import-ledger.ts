import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { nothingOnRecord, planImport } from '#domain/ledger/plan.ts'
import { readLedger } from '#domain/ledger/reading.ts'
import { reasonTexts } from '#domain/ledger/reason-text.ts'
import type { PlanRow, PlanView } from '#domain/ledger/views.ts'
import { Refusal } from '#domain/refusals.ts'
import { type Language, refusalText, type Words } from '#domain/wording.ts'
import { listCampaigns } from '#server/campaign/queries.ts'
import { dayOf, type House } from '#server/context.ts'
import { asRefusal } from '#server/http/answers.ts'
import { keepLedgerFile, runImport } from '#server/ledger/actions.ts'
import { makePlan, viewPlan } from '#server/ledger/plan.ts'
import { readBeside } from '#server/ledger/read-beside.ts'
import { findBureau } from '#server/people/queries.ts'
import { actAs } from './actor.ts'
import { type FileTrouble, fileTrouble } from './file-trouble.ts'
import { asJson } from './ledger-json.ts'
import { campaignIn, optional, UsageError } from './usage.ts'

type Flags = Record<string, string | boolean | undefined>

/**
 * Imports a ledger into a campaign (the newest unless named), or with `--dry-run` prints what would
 * happen. `--json` prints `{file, sheets, mapping, rows}`, one row a problem, a refused or a skipped
 * row, each `{sheet, row, verdict, problem, measures, notes, reasons}`; of a file that is refused as a
 * whole, or cannot be opened, `{file, refused: {code, details, message}}`, with exit code 1.
 */
export async function importLedgerCommand(
  house: House,
  [file]: string[],
  flags: Flags,
): Promise<void> {
  if (!file) throw new UsageError('缺少文件名 · the file name is missing')
  const fileName = basename(file)
  try {
    await importFile(house, { bytes: await readFile(file), fileName }, flags)
  } catch (failure) {
    const refusal = asRefusal(failure)
    const trouble = flags.json ? fileTrouble(failure) : undefined
    if (refusal) sayRefused(fileName, refusal, flags.json === true)
    else if (trouble) sayTrouble(fileName, trouble)
    else throw failure
    process.exitCode = 1
  }
}

async function importFile(house: House, { bytes, fileName }: GivenFile, flags: Flags) {
  const includeHidden = flags['include-hidden'] === true
  const settled = (await findBureau(house.sql)) !== undefined
  if (!settled && !flags['dry-run']) throw new Refusal('setUpFirst')
  const plan = settled
    ? await planOnRecord(house, { bytes, fileName }, includeHidden, flags)
    : await planUnknown(house, { bytes, fileName }, includeHidden)
  if (flags['dry-run']) return print(plan, flags.json === true)
  const { context, campaignId } = await whoAndWhere(house, flags)
  const { id } = await keepLedgerFile(context, { bytes, fileName })
  const creating = flags['create-names'] === true
  const answer = await runImport(context, id, {
    ...{ campaignId, mapping: {}, includeHidden },
    createPeople: creating ? plan.unknownPeople : [],
    createAspects: creating
      ? plan.newAspects.filter(one => one.remembered === null).map(({ name }) => name)
      : [],
    sameAspects: {},
    createUnits: creating ? plan.unknownUnits.map(unit => unit.name) : [],
  })
  if (flags.json) process.stdout.write(`${JSON.stringify({ ...answer, ...asJson(plan) })}\n`)
  else {
    const { created, changed, same, refused } = answer
    print({ ...plan, rows: plan.rows.filter(row => row.verdict === 'refuse') }, false)
    process.stdout.write(
      `新建 created ${created}，有变化 changed ${changed}，不变 same ${same}，拒绝 refused ${refused}\n`,
    )
  }
}

interface GivenFile {
  bytes: Buffer
  fileName: string
}

/** What to add to the command, by the refusal's code. */
const advice: Words = {
  ledgerOnlyHidden: {
    zh: '加 --include-hidden 即可读取。',
    en: 'Add --include-hidden to read it.',
  },
}

function sayRefused(file: string, refusal: Refusal, json: boolean): void {
  const { code, details } = refusal
  const said = (language: Language) =>
    [refusalText(refusal, language), advice[code]?.[language]].filter(Boolean)
  const message = said('zh').join('')
  const refused = { code, details, message }
  if (json) process.stdout.write(`${JSON.stringify({ file, refused }, null, 2)}\n`)
  else process.stderr.write(`${message} · ${said('en').join(' ')}\n`)
}

function sayTrouble(file: string, { code, words }: FileTrouble): void {
  const refused = { code, details: {}, message: words.zh }
  process.stdout.write(`${JSON.stringify({ file, refused }, null, 2)}\n`)
}

async function planOnRecord(house: House, file: GivenFile, includeHidden: boolean, flags: Flags) {
  const { context, campaignId } = await whoAndWhere(house, flags)
  const read = await readBeside(file.bytes, file.fileName)
  const input = { campaignId, mapping: {}, includeHidden }
  return viewPlan(0, await makePlan(context, house.sql, read, input))
}

/** Before set-up nothing is on record: the file alone is read. */
async function planUnknown(house: House, file: GivenFile, includeHidden: boolean) {
  const read = await readBeside(file.bytes, file.fileName)
  const today = dayOf(house.now(), house.timeZone)
  const reading = readLedger(read, { includeHidden, today })
  const names = { people: new Map(), units: new Map(), aspects: new Map(), kinds: [] }
  const planned = planImport(reading, 1, names, nothingOnRecord)
  return viewPlan(0, { reading, ...planned, catalogueId: 0, newAspects: [], remembered: {} })
}

async function whoAndWhere(house: House, flags: Flags) {
  const context = await actAs(house, 'clerk', optional(flags, 'as'))
  const campaigns = await listCampaigns(house.sql, context.person)
  const named = campaignIn(flags)
  const campaign = named ? campaigns.find(({ id }) => id === named) : campaigns[0]
  if (!campaign) throw new Refusal('notFound')
  return { context, campaignId: campaign.id }
}

function print(plan: PlanView, json: boolean): void {
  if (json) process.stdout.write(`${JSON.stringify(asJson(plan), null, 2)}\n`)
  else for (const row of plan.rows) process.stdout.write(`${rowLine(row)}\n`)
}

const verdictNames: Record<PlanRow['verdict'], string> = {
  create: '新建 create',
  change: '有变化 change',
  same: '不变 same',
  refuse: '拒绝 refuse',
  skip: '跳过 skip',
}

function rowLine({ sheet, row, verdict, problem, reasons }: PlanRow): string {
  const why = reasonTexts(reasons, 'zh').join('；')
  const text = problem.replace(/\s+/g, ' ').slice(0, 40)
  return `${sheet} ${row}\t${verdictNames[verdict]}\t${text}${why && `\t${why}`}`
}
