import { z } from 'zod'
import { ledgerDaySchema } from '../calendar/dates.ts'
import { phoneSchema } from './phone.ts'
import { roleSchema } from './roles.ts'

const name = z.string().trim().min(1, { error: 'textTooShort' }).max(60)
const id = z.int32().positive()
const password = z.string().min(1).max(200)
export const accountSchema = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9._-]{1,39}$/, { error: 'accountInvalid' })

export const signInInput = z.object({ account: z.string().trim().toLowerCase().max(40), password })
export const changePasswordInput = z.object({ current: password, next: password })
export const setUpInput = z.object({
  token: z.string().max(200),
  bureau: name,
  name,
  account: accountSchema,
  password,
  start: z.enum(['sample', 'empty']),
})

export const postInput = z.object({
  unitId: id,
  role: roleSchema,
  title: z.string().trim().max(60).default(''),
  charge: z.array(id).max(100).default([]),
  since: ledgerDaySchema.optional(),
})
export const addPersonInput = z
  .object({
    name,
    account: accountSchema.nullable().default(null),
    phone: phoneSchema.default(''),
    password: password.nullable().default(null),
    posts: z.array(postInput).max(10).default([]),
  })
  .refine(input => (input.account === null) === (input.password === null), {
    error: 'accountNeedsPassword',
    path: ['password'],
  })
export const openAccountInput = z.object({ account: accountSchema, password })
export const endPostInput = z.object({ until: ledgerDaySchema.optional() })
export const leaveInput = z.object({ on: ledgerDaySchema.optional() })
export const resetPasswordInput = z.object({ password })
export const phoneInput = z.object({ phone: phoneSchema })
export const unitInput = z.object({
  name,
  shortName: z.string().trim().max(20).default(''),
  parentId: id.nullable().default(null),
  position: z.int().min(0).max(10_000).default(0),
  /** A top unit is a bureau unless this says otherwise; a unit that exists stays what it is. */
  isBureau: z.boolean().optional(),
})

export type SetUpInput = z.infer<typeof setUpInput>
export type PostInput = z.infer<typeof postInput>
export type AddPersonInput = z.infer<typeof addPersonInput>
export type UnitInput = z.infer<typeof unitInput>
