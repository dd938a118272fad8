import { z } from 'zod'
import type { SettingKey } from '../settings/settings.ts'

/** The ways a notice may leave the office; all off until an administrator sets them up (NORMS §9.2). */
export const channels = ['mail', 'weCom', 'dingTalk'] as const
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

/**
 * Whether messages go out without the link: some channel is set up, the address of the office is not.
 * The values of secrets stay on the server, so only whether a setting is given is asked.
 */
export function lacksLink(isGiven: (key: SettingKey) => boolean): boolean {
  const ways: SettingKey[] = ['mailServer', 'weComRobot', 'dingTalkRobot']
  return !isGiven('officeAddress') && ways.some(isGiven)
}

export const mailAddressInput = z.object({
  address: z.union([z.literal(''), z.email().max(200)]),
})
