import type { OidcRefusal } from '#domain/oidc/sign-in.ts'
import type { signInFaults } from '#domain/security/subject.ts'
import { dayOf, type House } from '#server/context.ts'
import { openSignedIn } from '#server/people/sign-in.ts'
import { recordSecurity } from '#server/security/record.ts'
import { type Known, lockAccount } from './queries.ts'

type Fault = (typeof signInFaults)[number]

export interface Vouched {
  account: string
  /** The provider's host, for the security log. */
  provider: string
  client: string
}

/**
 * Opens a session for an account that the provider vouches for. Only who has an account here and
 * holds a post now signs in; nobody is made. A second factor is asked for as with the password.
 */
export function signInVouched(
  house: House,
  { account, provider, client }: Vouched,
): Promise<{ token: string } | { refused: OidcRefusal }> {
  const moment = house.now()
  return house.sql.begin(async tx => {
    const person = await lockAccount(tx, account, dayOf(moment, house.timeZone))
    const refused = !person ? 'oidcNoAccount' : !person.hasPost ? 'oidcNoPost' : undefined
    if (refused) {
      const fault = person ? 'noPost' : 'unknownAccount'
      await recordSecurity(tx, { person: person ?? null, moment, client }, failure(fault, provider))
      return { refused }
    }
    return { token: await openSignedIn(house, tx, person as Known, client, provider) }
  }) as Promise<{ token: string } | { refused: OidcRefusal }>
}

/** An answer of the provider that does not fit: altered, too late, or turned down. */
export function recordUnvouched(house: House, provider: string, client: string): Promise<void> {
  const actor = { person: null, moment: house.now(), client }
  return house.sql.begin(tx =>
    recordSecurity(tx, actor, failure('notVouched', provider)),
  ) as Promise<void>
}

function failure(fault: Fault, provider: string) {
  return { kind: 'signIn', success: false, subject: { fault, provider } } as const
}
