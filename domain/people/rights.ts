import type { Person, Role } from './roles.ts'

/**
 * Which roles hold which right. `public` routes need no session and `session` routes any
 * signed-in person; both are named so that no route can forget to say what it asks for.
 */
export const rights = {
  'item.read': ['clerk', 'handler', 'leader', 'head', 'verifier'],
  'item.act': ['clerk', 'handler', 'leader', 'head', 'verifier'],
  'item.register': ['clerk'],
  'item.import': ['clerk'],
  'item.export': ['clerk', 'leader', 'head', 'verifier'],
  'supervision.read': ['clerk', 'handler', 'leader', 'head', 'verifier'],
  'supervision.issue': ['clerk', 'head'],
  'supervision.act': ['clerk', 'handler', 'leader', 'head'],
  'supervision.export': ['clerk', 'leader', 'head', 'verifier'],
  'lookBack.draw': ['clerk', 'verifier'],
  'report.read': ['clerk', 'leader', 'head', 'verifier'],
  'report.write': ['clerk'],
  'report.sign': ['head'],
  'figures.read': ['clerk', 'leader', 'head', 'verifier'],
  'burden.read': ['clerk', 'handler', 'leader', 'head', 'verifier'],
  'burden.answer': ['clerk', 'head'],
  'campaign.read': ['clerk', 'handler', 'leader', 'head', 'verifier'],
  'campaign.write': ['clerk'],
  'selfCheck.fill': ['clerk', 'handler', 'leader', 'head', 'verifier'],
  'calendar.read': [
    'clerk',
    'handler',
    'leader',
    'head',
    'verifier',
    'systemAdmin',
    'securityAdmin',
    'auditAdmin',
  ],
  'calendar.manage': ['systemAdmin'],
  'people.read': ['clerk', 'handler', 'leader', 'head', 'verifier', 'systemAdmin', 'securityAdmin'],
  'people.manage': ['systemAdmin'],
  'people.grants': ['systemAdmin', 'securityAdmin', 'auditAdmin'],
  'people.approve': ['securityAdmin'],
  /** Who loses a phone enrols anew; nobody resets their own. */
  'secondFactor.reset': ['securityAdmin'],
  'people.handOver': ['clerk', 'systemAdmin'],
  /** How its official documents look is the office's affair; administrators keep the machine. */
  'template.manage': ['clerk'],
  'delivery.manage': ['systemAdmin'],
  /** A token reads and imports for the whole bureau; who keeps the machine gives it out. */
  'token.manage': ['systemAdmin'],
  'retention.read': ['systemAdmin', 'securityAdmin', 'auditAdmin'],
  'retention.ask': ['systemAdmin'],
  'retention.approve': ['securityAdmin'],
  'log.read': ['auditAdmin', 'head'],
  /** Who administers is watched by somebody else (三员分立). */
  'securityLog.read': ['auditAdmin'],
  'setting.read': ['clerk', 'head', 'systemAdmin', 'securityAdmin', 'auditAdmin'],
  /** Each setting names which of the two keeps it. */
  'setting.change': ['systemAdmin', 'securityAdmin'],
} as const satisfies Record<string, readonly Role[]>

export type Right = keyof typeof rights
export type RouteRight = Right | 'public' | 'session'

/**
 * What a token may be given: to read, register, import and export. Never to act on an item, as that
 * is where a human accepts, approves, verifies and signs for something.
 */
export const machineRights = [
  'item.read',
  'item.register',
  'item.import',
  'item.export',
  'report.read',
  'campaign.read',
  'calendar.read',
  'people.read',
] as const satisfies readonly Right[]

export function rightsOf(person: Person): Right[] {
  return (Object.keys(rights) as Right[]).filter(right => holds(person, right))
}

export function holds(person: Person, right: Right): boolean {
  const allowed: readonly Role[] = rights[right]
  if (person.only && !person.only.includes(right)) return false
  return person.roles.some(role => allowed.includes(role))
}
