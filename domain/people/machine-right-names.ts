import type { Name } from '../name.ts'
import type { machineRights } from './rights.ts'

/** What a token may be given, in words. */
export const machineRightNames = {
  'item.read': { zh: '查看整改事项', en: 'read items' },
  'item.register': { zh: '登记整改事项', en: 'register items' },
  'item.import': { zh: '导入台账', en: 'import the ledger' },
  'item.export': { zh: '导出台账', en: 'export the ledger' },
  'report.read': { zh: '查看报告', en: 'read reports' },
  'campaign.read': { zh: '查看专项整治', en: 'read campaigns' },
  'calendar.read': { zh: '查看工作日历和时限规则', en: 'read the calendar and deadline rules' },
  'people.read': { zh: '查看单位和人员', en: 'read units and people' },
} satisfies Record<(typeof machineRights)[number], Name>
