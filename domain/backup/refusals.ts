import type { RefusalText } from '../refusal-text.ts'

/** Refusals of backing up and restoring. */
export const backupRefusals = {
  backupDamaged: {
    kind: 'invalid',
    zh: '备份文件已损坏或不完整（{what}），没有恢复任何内容。请换一份备份。',
    en: 'The backup is damaged or cut off ({what}); nothing was restored. Take another one.',
  },
  backupNewer: {
    kind: 'conflict',
    zh: '备份来自更新的版本（{migrations}），本程序不认识，没有恢复任何内容。请先升级程序。',
    en: 'The backup is of a newer version ({migrations}) than this program; nothing was restored. Update the program first.',
  },
  restoreNotEmpty: {
    kind: 'conflict',
    zh: '这里已有“{bureau}”的数据。只能恢复到尚未初始化的数据目录：请用 SHIGAI_DATA 指定一个空目录。',
    en: 'There is data of “{bureau}” here. A backup is restored only where nothing is set up: name an empty folder with SHIGAI_DATA.',
  },
} satisfies Record<string, RefusalText>
