import { firstPassword } from '#domain/people/first-password.ts'

export function newPassword(): string {
  return firstPassword(below)
}

/** Evenly below the limit, which is at most 256. */
function below(limit: number): number {
  const [value] = crypto.getRandomValues(new Uint8Array(1))
  return value! < 256 - (256 % limit) ? value! % limit : below(limit)
}
