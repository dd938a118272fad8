/** Password rules of NORMS §6.2: at least 8 characters, three of four classes, changed in 90 days. */
export const passwordLength = 8
export const passwordDays = 90
export const signInFailureLimit = 5
export const lockMinutes = 5
export const idleMinutes = 30

const classes = [/[A-Z]/, /[a-z]/, /\d/, /[^A-Za-z0-9]/]

/** Whether a password may be used: long enough and of three of the four classes. */
export function isStrong(password: string): boolean {
  const kinds = classes.filter(kind => kind.test(password)).length
  return [...password].length >= passwordLength && kinds >= 3
}

/** Whether a session has to change its password first; one without a password here never. */
export function mustChangePassword(
  session: { byProvider: boolean; mustChangePassword: boolean; passwordChangedAt: Date },
  now: Date,
): boolean {
  const { byProvider, passwordChangedAt } = session
  if (byProvider) return false
  return session.mustChangePassword || isExpired(passwordChangedAt.getTime(), now.getTime())
}

/** Whether the password has reached its age. Both moments in milliseconds. */
export function isExpired(changedAt: number, now: number): boolean {
  return now - changedAt > passwordDays * 86_400_000
}
