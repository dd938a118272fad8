import { z } from 'zod'
import { robotKinds } from './channels.ts'

/** Robots of a bureau's work groups: what adding and changing one asks for, and what is shown of it. */

/** Robots that one bureau may have, the county counting as one. */
export const mostRobots = 10

export const robotLanguages = ['zh', 'en'] as const
export type RobotLanguage = (typeof robotLanguages)[number]

const name = z.string().trim().min(1, { error: 'textTooShort' }).max(40)
const address = z.url({ protocol: /^https?$/ }).max(500)
/** DingTalk's 加签; empty where the robot has none. */
const secret = z.string().trim().max(200).default('')
const language = z.enum(robotLanguages).default('zh')

export const addRobotInput = z.object({
  /** Null for the county's own. */
  bureauId: z.int32().positive().nullable(),
  channel: z.enum(robotKinds),
  ...{ name, address, secret, language },
})

/** An empty address keeps address and secret as they are; with a new one the secret is given anew. */
export const changeRobotInput = z.object({
  ...{ name, secret, language },
  address: z.union([z.literal(''), address]),
})

export const switchRobotInput = z.object({ on: z.boolean() })

/** A robot without its address and secret, which never leave the server. */
export const robotView = z.object({
  id: z.int(),
  bureauId: z.int().nullable(),
  bureau: z.string(),
  channel: z.enum(robotKinds),
  name: z.string(),
  language: z.enum(robotLanguages),
  enabled: z.boolean(),
})

export const robotsView = z.object({
  robots: z.array(robotView),
  /** Where who asks may add one. */
  bureaus: z.array(z.object({ id: z.int().nullable(), name: z.string() })),
})

export type AddRobotInput = z.infer<typeof addRobotInput>
export type ChangeRobotInput = z.infer<typeof changeRobotInput>
export type RobotView = z.infer<typeof robotView>
export type RobotsView = z.infer<typeof robotsView>
