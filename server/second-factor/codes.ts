import { createHash, randomBytes } from 'node:crypto'
import { generateSecret, generateURI, verifySync } from 'otplib'
import {
  digitsOf,
  plainRecoveryCode,
  recoveryCodeCount,
  stepSeconds,
} from '#domain/second-factor/second-factor.ts'

/** A new secret of 160 bits, base32. */
export function newSecret(): string {
  return generateSecret()
}

/** What an authenticator reads from the picture. */
export function enrolmentAddress(secret: string, issuer: string, account: string): string {
  return generateURI({ secret, issuer, label: account })
}

/**
 * The step whose code was typed: the present one, the one before or the one after, as clocks
 * differ; never one that was used, nor one before it.
 */
export function stepOf(
  typed: string,
  factor: { secret: string; lastStep: number },
  moment: Date,
): number | undefined {
  const token = digitsOf(typed)
  if (!token) return undefined
  const { secret, lastStep: afterTimeStep } = factor
  const epoch = Math.floor(moment.getTime() / 1000)
  const result = verifySync({ secret, token, epoch, epochTolerance: stepSeconds, afterTimeStep })
  return result.valid && 'timeStep' in result ? result.timeStep : undefined
}

/** Of 60 bits each, so that a plain hash keeps them; without letters that look like digits. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: recoveryCodeCount }, () => {
    const letters = [...randomBytes(12)].map(byte => alphabet[byte % 32]).join('')
    return letters.replace(/.{4}(?=.)/g, '$&-')
  })
}

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'

export function recoveryHash(typed: string): Buffer {
  return createHash('sha256').update(plainRecoveryCode(typed)).digest()
}
