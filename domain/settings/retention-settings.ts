import { z } from 'zod'
import { type Setting, setting } from './setting.ts'

/** For how many months each kind of record is kept; what the law demands is the least. */
export const retentionSettings = {
  keepNotices: kept({
    months: 12,
    label: { zh: '已读提醒保管（月）', en: 'Notices that were read (months)' },
    help: {
      zh: '法律没有定数，本系统取 12 个月；个人信息只保存实现目的所必要的最短时间（个人信息保护法第十九条）。',
      en: 'No law sets the number; ours is 12 months. Personal information is kept for the shortest time that its purpose needs (PIPL Art. 19).',
    },
  }),
  keepDeliveries: kept({
    months: 12,
    label: { zh: '提醒投递记录保管（月）', en: 'Deliveries of notices (months)' },
    help: {
      zh: '法律没有定数，本系统取 12 个月；个人信息只保存实现目的所必要的最短时间（个人信息保护法第十九条）。',
      en: 'No law sets the number; ours is 12 months. Personal information is kept for the shortest time that its purpose needs (PIPL Art. 19).',
    },
  }),
  keepImportedFiles: kept({
    months: 36,
    label: { zh: '导入的台账原件保管（月）', en: 'Imported ledger files (months)' },
    help: {
      zh: '法律没有定数，本系统取 36 个月，便于核对事项从哪一行来；事项本身永久保管。',
      en: 'No law sets the number; ours is 36 months, so that an item can be held against its row. The items themselves are permanent.',
    },
  }),
  keepWithdrawnEvidence: kept({
    months: 24,
    label: { zh: '已撤回的佐证材料保管（月）', en: 'Withdrawn evidence (months)' },
    help: {
      zh: '法律没有定数，本系统取 24 个月；事项没有销号的不清除。',
      en: 'No law sets the number; ours is 24 months. None goes while its item is open.',
    },
  }),
  keepTokens: kept({
    least: 6,
    months: 12,
    label: { zh: '失效的接口令牌保管（月）', en: 'Tokens that ended (months)' },
    help: {
      zh: '不少于 6 个月，与日志一致；本系统取 12 个月。',
      en: 'At least 6 months, as logs are; ours is 12.',
    },
  }),
  keepSecurityLog: kept({
    least: 6,
    months: 36,
    label: { zh: '安全日志保管（月）', en: 'Security log (months)' },
    help: {
      zh: '网络日志留存不少于 6 个月（网络安全法）；本系统取 36 个月。',
      en: 'Logs are kept for at least 6 months (Cybersecurity Law); ours is 36.',
    },
  }),
} as const

function kept({ least = 1, months, ...words }: KeptFor) {
  return setting({
    group: 'retention',
    keeper: 'securityAdmin',
    field: 'number',
    value: z.int().min(least).max(1200),
    default: months,
    ...words,
  })
}

interface KeptFor extends Pick<Setting, 'label' | 'help'> {
  least?: number
  months: number
}
