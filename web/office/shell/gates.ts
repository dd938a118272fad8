import { redirect } from '@tanstack/react-router'
import type { SessionView } from '#domain/people/views.ts'
import { isRefusal } from '#web/api/failures.ts'
import { queryClient } from '#web/api/query-client.ts'
import { sessionQuery } from '#web/api/session.ts'
import { firstPlace } from './places.ts'

interface Where {
  location: { href: string }
}

/** Only for the signed in; the others are sent to sign in and come back afterwards. */
export async function signedIn({ location }: Where): Promise<SessionView> {
  try {
    return await queryClient.ensureQueryData(sessionQuery)
  } catch (failure) {
    if (!isRefusal(failure, 'signInNeeded')) throw failure
    throw redirect({ to: '/sign-in', search: location.href === '/' ? {} : { next: location.href } })
  }
}

/** Who changes a password: signed in with all their post needs. */
export async function wholly(where: Where): Promise<SessionView> {
  const session = await signedIn(where)
  const { href } = where.location
  if (session.secondFactor) {
    throw redirect({ to: '/second-factor', search: href === '/' ? {} : { next: href } })
  }
  return session
}

/** The office proper: signed in and with a password that holds. */
export async function inOffice(where: Where): Promise<void> {
  const session = await wholly(where)
  if (session.mustChangePassword) throw redirect({ to: '/password' })
}

/** Who has no desk lands at the first place they may use. */
export async function atDesk(where: Where): Promise<void> {
  const { rights } = await signedIn(where)
  const place = firstPlace(rights)
  if (place && place.to !== '/') throw redirect({ to: place.to })
}
