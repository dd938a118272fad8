import { z } from 'zod'

/** What a session still waits for: an authenticator to enrol, or a code of the one enrolled. */
export const secondFactorStep = z.enum(['enrol', 'code'])
export type SecondFactorStep = z.infer<typeof secondFactorStep>

/** RFC 6238 as every authenticator does it: six digits, 30 seconds, SHA-1. */
export const stepSeconds = 30
export const recoveryCodeCount = 10

export const secondFactorInput = z.object({ code: z.string().trim().min(1).max(40) })

/** Answered while enrolling only: the secret to type, and the address for a picture to scan. */
export const enrolmentView = z.object({ secret: z.string(), address: z.string() })
/** Answered once. */
export const recoveryCodesView = z.object({ recoveryCodes: z.array(z.string()) })
export const secondFactorView = z.object({
  enrolledAt: z.string().nullable(),
  recoveryCodesLeft: z.int(),
})

export type EnrolmentView = z.infer<typeof enrolmentView>
export type RecoveryCodesView = z.infer<typeof recoveryCodesView>
export type SecondFactorView = z.infer<typeof secondFactorView>

/** The digits of a code as typed, `123 456`; nothing where it is no such code. */
export function digitsOf(typed: string): string | undefined {
  const digits = typed.replace(/\s/g, '')
  return /^\d{6}$/.test(digits) ? digits : undefined
}

/** A recovery code without what people put between its parts. */
export function plainRecoveryCode(typed: string): string {
  return typed.toLowerCase().replace(/[^0-9a-z]/g, '')
}
