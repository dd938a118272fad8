import { squeeze } from '../ledger/characters.ts'
import { roleNames } from './role-names.ts'
import type { Role } from './roles.ts'

/** Other writings of a role in a sheet. */
const otherNames: Readonly<Record<string, Role>> = {
  整改办: 'clerk',
  整改办经办: 'clerk',
  整改办人员: 'clerk',
  经办人: 'handler',
  承办人: 'handler',
  工作人员: 'handler',
  分管领导: 'leader',
  一把手: 'head',
  主要领导: 'head',
  独立核验人: 'verifier',
  核验员: 'verifier',
  话务员: 'desk',
  坐席: 'desk',
  纪检监察组: 'discipline',
  安全保密管理员: 'securityAdmin',
  安全审计员: 'auditAdmin',
}

/** The role that a cell names, by our words or the ones that offices use. */
export function roleCalled(text: string): Role | undefined {
  const plain = squeeze(text).toLowerCase()
  const known = Object.entries(roleNames).find(
    ([code, { zh, en }]) => zh === plain || squeeze(en) === plain || code.toLowerCase() === plain,
  )
  return (known?.[0] as Role | undefined) ?? otherNames[plain]
}
