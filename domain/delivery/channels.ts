import { z } from 'zod'

/** The ways a notice may leave the office; all off until an administrator sets them up (NORMS §9.2). */
export const robotKinds = ['weCom', 'dingTalk'] as const
export type RobotKind = (typeof robotKinds)[number]
export const channels = ['mail', ...robotKinds] as const
export type Channel = (typeof channels)[number]

export const deliveryStates = ['queued', 'sent', 'failed', 'givenUp'] as const
export type DeliveryState = (typeof deliveryStates)[number]

/** Messages a minute that one robot may be sent; what is more waits, nothing is lost. */
export const robotLimit = 20

/** Bytes of UTF-8: what WeCom takes as text, and what we keep to for DingTalk as well. */
export const robotBytes = 2048

/** Minutes until each next try; after the last one a delivery is given up and shown. */
const backOff = [1, 5, 15, 60] as const

/** Minutes to wait after so many failed tries; nothing when it is to be given up. */
export function minutesUntilNext(tries: number): number | undefined {
  return backOff[tries - 1]
}

export const mailAddressInput = z.object({
  address: z.union([z.literal(''), z.email().max(200)]),
})
