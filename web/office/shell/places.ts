import type { LinkProps } from '@tanstack/react-router'
import type { Right } from '#domain/people/rights.ts'
import type { shellText } from '#web/text/shell.ts'

export interface Place {
  to: LinkProps['to']
  word: keyof typeof shellText
  /** Who does not hold it does not see the place. */
  right: Right
  /** Only the address itself counts as being there, not what lies below. */
  exact?: boolean
  /** Addresses beside its own whose pages belong to it. */
  holds?: readonly string[]
  /** Only for who reaches more than one bureau. */
  ofCounty?: boolean
  /** The second and last level of the rail. */
  under?: 'settings'
}

/** The rail, in its order. Only what exists. */
export const places: readonly Place[] = [
  { to: '/', word: 'desk', right: 'item.read', exact: true },
  { to: '/ledger', word: 'ledger', right: 'item.read', holds: ['/items'] },
  { to: '/look-backs', word: 'lookBacks', right: 'item.read' },
  { to: '/campaigns', word: 'campaigns', right: 'campaign.read', holds: ['/self-checks'] },
  { to: '/supervision', word: 'supervision', right: 'supervision.read' },
  { to: '/reports', word: 'reports', right: 'report.read' },
  { to: '/overview', word: 'overview', right: 'figures.read' },
  { to: '/county', word: 'county', right: 'figures.read', ofCounty: true },
  { to: '/burden', word: 'burden', right: 'burden.read' },
  { to: '/people', word: 'people', right: 'people.read' },
  { to: '/settings', word: 'allSettings', right: 'setting.read', under: 'settings', exact: true },
  {
    to: '/settings/deliveries',
    word: 'deliveries',
    right: 'delivery.manage',
    under: 'settings',
  },
  { to: '/settings/templates', word: 'templates', right: 'template.manage', under: 'settings' },
  { to: '/settings/tokens', word: 'tokens', right: 'token.manage', under: 'settings' },
  { to: '/settings/calendar', word: 'calendar', right: 'calendar.read', under: 'settings' },
  { to: '/settings/deadline-rules', word: 'rules', right: 'calendar.read', under: 'settings' },
  { to: '/settings/retention', word: 'retention', right: 'retention.read', under: 'settings' },
  {
    to: '/settings/security-log',
    word: 'securityLog',
    right: 'securityLog.read',
    under: 'settings',
  },
  { to: '/log', word: 'log', right: 'log.read', under: 'settings' },
]

/** Where somebody lands who may not see the desk. */
export function firstPlace(rights: readonly string[]): Place | undefined {
  return places.find(place => rights.includes(place.right))
}
