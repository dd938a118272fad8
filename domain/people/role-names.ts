import type { Role } from './roles.ts'

/** What the roles are called, on screens, in documents and on the command line. */
export const roleNames = {
  clerk: { zh: '整改办经办人', en: 'clerk' },
  handler: { zh: '责任人', en: 'handler' },
  leader: { zh: '责任领导', en: 'leader' },
  head: { zh: '主要负责人', en: 'head' },
  verifier: { zh: '核验人', en: 'verifier' },
  desk: { zh: '热线坐席', en: 'hotline desk' },
  discipline: { zh: '派驻纪检监察组', en: 'discipline' },
  systemAdmin: { zh: '系统管理员', en: 'system administrator' },
  securityAdmin: { zh: '安全管理员', en: 'security administrator' },
  auditAdmin: { zh: '审计管理员', en: 'audit administrator' },
} satisfies Record<Role, { zh: string; en: string }>
