import { existsSync } from 'node:fs'
import { restoreBackup } from '#server/backup/restore.ts'
import type { House } from '#server/context.ts'
import { recordSecurity } from '#server/security/record.ts'
import { UsageError } from './usage.ts'
import { verifyLogCommand } from './verify-log.ts'

/** Restores a bundle where nothing is set up, then recomputes its log. */
export async function restoreCommand(house: House, [file]: string[]): Promise<void> {
  if (!file) throw new UsageError('缺少文件名 · the file name is missing')
  if (!existsSync(file)) throw new UsageError(`没有这个文件 · no such file: ${file}`)
  const { manifest, seal } = await restoreBackup(house, file)
  const actor = { person: null, moment: house.now() }
  await house.sql.begin(tx => recordSecurity(tx, actor, { kind: 'backupRestored' }))
  const rows = Object.values(seal.tables).reduce((sum, table) => sum + table.count, 0)
  process.stdout.write(
    `已恢复“${manifest.bureau}” ${manifest.createdAt} 的备份：${rows} 条记录、${seal.files.count} 个文件 · restored: ${rows} rows, ${seal.files.count} files\n`,
  )
  await verifyLogCommand(house)
}
