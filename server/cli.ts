import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { refusalText } from '#domain/wording.ts'
import { addPersonCommand } from './cli/add-person.ts'
import { backupCommand } from './cli/backup.ts'
import { exportLedgerCommand } from './cli/export-ledger.ts'
import { fileTrouble, fromHere } from './cli/file-trouble.ts'
import { importLedgerCommand } from './cli/import-ledger.ts'
import { importRosterCommand } from './cli/import-roster.ts'
import { reportCommand } from './cli/report.ts'
import { resetPasswordCommand } from './cli/reset-password.ts'
import { resetSecondFactorCommand } from './cli/reset-second-factor.ts'
import { restoreCommand } from './cli/restore.ts'
import { sampleCommand } from './cli/sample.ts'
import { UsageError } from './cli/usage.ts'
import { verifyLogCommand } from './cli/verify-log.ts'
import { readConfig } from './config.ts'
import type { House } from './context.ts'
import { joinDatabase } from './database/open.ts'
import { fileStore } from './files/store.ts'
import { asRefusal } from './http/answers.ts'
import { StartRefusal } from './start-refusal.ts'

/** Flags of all commands; each command reads its own. */
export type Flags = Record<string, string | boolean | undefined>
type Command = (house: House, words: string[], flags: Flags) => Promise<void>

const commands: Record<string, Command> = {
  sample: sampleCommand,
  'import-ledger': importLedgerCommand,
  'import-roster': importRosterCommand,
  'export-ledger': exportLedgerCommand,
  report: reportCommand,
  'add-person': addPersonCommand,
  'verify-log': verifyLogCommand,
  'reset-password': resetPasswordCommand,
  'reset-second-factor': resetSecondFactorCommand,
  backup: backupCommand,
  restore: restoreCommand,
}

const help = `实改 Shigai 命令行 · command line

  sample                                 装入样例单位并打印账号 · set up the sample bureau, print its accounts
  import-ledger FILE [--campaign ID] [--dry-run] [--json] [--include-hidden] [--create-names]
                                         导入台账，--dry-run 只看结果 · import a ledger, or only show what would happen
  import-roster FILE [--dry-run] [--json]
                                         导入人员名册，--dry-run 只看结果 · import people and units, or only show what would happen
  export-ledger FILE.xlsx [--campaign ID]
                                         导出台账 · export the ledger
  report --campaign ID --out FILE.docx [--date YYYY-MM-DD]
                                         起草报告并输出 docx · draft the report and write it as docx
  add-person --name 姓名 --unit 单位 --role ROLE [--account A] [--password P] [--title 职务]
                                         增加人员 · add a person; ROLE: clerk handler leader head verifier
                                         desk discipline systemAdmin securityAdmin auditAdmin
  verify-log                             校验日志和已签查摆表 · recompute the logs and the signed sheets
  reset-password --account A             重置密码并打印初始密码 · set and print a new first password
  reset-second-factor --account A        重置动态口令 · let an account enrol its authenticator anew
  backup FILE.tar.gz                     备份数据库和文件，可在使用中进行 · back up database and files while the office works
  restore FILE.tar.gz                    恢复到尚未初始化的数据目录 · restore where nothing is set up yet

  --as ACCOUNT   以该账号的身份办理 · act as this account (else the first with the right post)
  环境变量 · environment: SHIGAI_DATA, DATABASE_URL, SHIGAI_SAMPLE_PASSWORD
`

/** Exit codes: 0 done, 1 refused or found broken, 2 wrong words on the command line. */
async function main(argv: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(argv)
  const [name = '', ...words] = positionals
  if (values.help || name === '' || name === 'help') {
    process.stdout.write(help)
    return values.help || name === 'help' ? 0 : 2
  }
  const command = commands[name]
  if (!command) throw new UsageError(`没有“${name}”这个命令 · no command “${name}”`)
  const config = readConfig(process.env)
  const database = await joinDatabase(config, line => process.stderr.write(`${line}\n`))
  const house: House = {
    sql: database.sql,
    files: fileStore(join(config.dataFolder, 'files')),
    timeZone: config.timeZone,
    now: () => new Date(),
  }
  try {
    await command(house, words.map(fromHere), withFileHere(values))
    return Number(process.exitCode ?? 0)
  } finally {
    await database.stop()
  }
}

/** Every word beside the command's name is a file, and so is --out. */
function withFileHere(flags: Flags): Flags {
  return typeof flags.out === 'string' && flags.out !== ''
    ? { ...flags, out: fromHere(flags.out) }
    : flags
}

function readArguments(argv: readonly string[]) {
  const text = { type: 'string' as const }
  const flag = { type: 'boolean' as const }
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        ...{ help: { ...flag, short: 'h' }, json: flag, 'dry-run': flag },
        ...{ 'include-hidden': flag, 'create-names': flag },
        ...{ campaign: text, out: text, date: text, as: text },
        ...{ name: text, account: text, password: text, unit: text, role: text, title: text },
      },
    })
  } catch (failure) {
    throw new UsageError((failure as Error).message)
  }
}

main(process.argv.slice(2)).then(
  code => process.exit(code),
  failure => {
    process.stderr.write(`${explained(failure)}\n`)
    process.exit(failure instanceof UsageError ? 2 : 1)
  },
)

function explained(failure: Error): string {
  if (failure instanceof UsageError) return `${failure.message}\n\n${help}`
  if (failure instanceof StartRefusal) return failure.message
  const refusal = asRefusal(failure)
  if (!refusal) return troubleText(failure) ?? failure.stack ?? String(failure)
  return `${refusalText(refusal, 'zh')} · ${refusalText(refusal, 'en')}`
}

function troubleText(failure: Error): string | undefined {
  const trouble = fileTrouble(failure)
  if (!trouble) return undefined
  const { words, path } = trouble
  return `${words.zh} · ${words.en}${path ? `: ${path}` : ''}`
}
