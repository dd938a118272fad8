import { apiRefusals } from './api/refusals.ts'
import { backupRefusals } from './backup/refusals.ts'
import { burdenRefusals } from './burden/refusals.ts'
import { calendarRefusals } from './calendar/refusals.ts'
import { campaignRefusals } from './campaign/refusals.ts'
import { deliveryRefusals } from './delivery/refusals.ts'
import { ledgerRefusals } from './ledger/refusals.ts'
import { lookBackRefusals } from './look-back/refusals.ts'
import { oidcRefusals } from './oidc/refusals.ts'
import { accessRefusals } from './people/refusals.ts'
import { rectificationRefusals } from './rectification/refusals.ts'
import type { RefusalKind, RefusalText } from './refusal-text.ts'
import { reportRefusals } from './report/refusals.ts'
import { retentionRefusals } from './retention/refusals.ts'
import { rosterRefusals } from './roster/refusals.ts'
import { secondFactorRefusals } from './second-factor/refusals.ts'
import { secrecyRefusals } from './secrecy/refusals.ts'
import { selfCheckRefusals } from './self-check/refusals.ts'
import { settingRefusals } from './settings/refusals.ts'
import { supervisionRefusals } from './supervision/refusals.ts'
import { templateRefusals } from './template/refusals.ts'

/**
 * The one list of refusals: what the system declines to do, and how it says so.
 * Each folder of the domain keeps its own; here they become one, so that a code is unique.
 * Anything thrown that is not a Refusal is a bug.
 */
export const refusals = {
  ...accessRefusals,
  ...apiRefusals,
  ...backupRefusals,
  ...burdenRefusals,
  ...calendarRefusals,
  ...campaignRefusals,
  ...deliveryRefusals,
  ...ledgerRefusals,
  ...lookBackRefusals,
  ...oidcRefusals,
  ...rectificationRefusals,
  ...reportRefusals,
  ...secondFactorRefusals,
  ...secrecyRefusals,
  ...retentionRefusals,
  ...rosterRefusals,
  ...selfCheckRefusals,
  ...settingRefusals,
  ...templateRefusals,
  ...supervisionRefusals,
} satisfies Record<string, RefusalText>

export type RefusalCode = keyof typeof refusals
export type RefusalDetails = Record<string, unknown>

export class Refusal extends Error {
  readonly code: RefusalCode
  readonly details: RefusalDetails

  constructor(code: RefusalCode, details: RefusalDetails = {}) {
    super(code)
    this.name = 'Refusal'
    this.code = code
    this.details = details
  }

  get kind(): RefusalKind {
    return refusals[this.code].kind
  }
}
