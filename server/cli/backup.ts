import { writeBackup } from '#server/backup/write.ts'
import type { House } from '#server/context.ts'
import { writeWhole } from '#server/files/write-whole.ts'
import { sealLog } from '#server/log/seal.ts'
import { recordSecurity } from '#server/security/record.ts'
import { UsageError } from './usage.ts'

/**
 * Writes database and files into one bundle while the office works. A failed write leaves no file.
 * Exit code 1 when stored files turned out damaged: the bundle is whole but for them.
 */
export async function backupCommand(house: House, [file]: string[]): Promise<void> {
  if (!file) throw new UsageError('缺少文件名 · the file name is missing')
  await sealLog(house)
  const { seal, damaged } = await writeWhole(file, stream => writeBackup(house, stream))
  const actor = { person: null, moment: house.now() }
  await house.sql.begin(tx => recordSecurity(tx, actor, { kind: 'backupMade' }))
  const rows = Object.values(seal.tables).reduce((sum, table) => sum + table.count, 0)
  const { count } = seal.files
  process.stdout.write(
    `已备份：${rows} 条记录、${count} 个文件 · backed up: ${rows} rows, ${count} files: ${file}\n`,
  )
  if (damaged.length === 0) return
  process.stdout.write(
    `有 ${damaged.length} 个文件已损坏，没有备份 · damaged files left out:\n${damaged.join('\n')}\n`,
  )
  process.exitCode = 1
}
