import { z } from 'zod'
import { sheetsVerdict } from '#domain/self-check/views.ts'

/**
 * `status`: the matter stands elsewhere than its last event that moved it left it. `demands`: what
 * its close-out has to show is not what its events say.
 */
export const logBreaks = ['hash', 'order', 'head', 'status', 'demands'] as const

/** The first break found, or nothing: `seq` is the event that is missing or altered, `why` what does not fit. */
export const matterVerdict = z.object({
  matters: z.int(),
  events: z.int(),
  broken: z
    .object({
      matter: z.string(),
      matterId: z.int(),
      seq: z.int(),
      why: z.enum(logBreaks),
    })
    .nullable(),
})

export const sealedKinds = ['matter', 'sheet'] as const

export const sealedNames = {
  matter: { zh: '事项', en: 'matter' },
  sheet: { zh: '查摆表', en: 'self-check sheet' },
  seal: { zh: '封存记录', en: 'the seal itself' },
} as const

/**
 * How many seals there are, the last of them, and the first thing that is not as it was sealed: a matter
 * or a signed sheet that is gone or altered, or a seal itself.
 */
export const sealsVerdict = z.object({
  seals: z.int(),
  last: z.object({ seq: z.int(), at: z.string(), hash: z.string() }).nullable(),
  broken: z
    .object({
      seal: z.int(),
      kind: z.enum([...sealedKinds, 'seal']),
      id: z.int(),
      name: z.string(),
      why: z.enum(['missing', 'altered']),
    })
    .nullable(),
})

export const logVerdict = matterVerdict.extend({ sheets: sheetsVerdict, seals: sealsVerdict })

export type MatterVerdict = z.infer<typeof matterVerdict>
export type SealedKind = (typeof sealedKinds)[number]
export type SealsVerdict = z.infer<typeof sealsVerdict>
export type LogVerdict = z.infer<typeof logVerdict>
