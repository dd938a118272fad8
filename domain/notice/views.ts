import { z } from 'zod'
import { noticeKinds } from './notices.ts'

/** Notices of the person who asks, newest first. */
export const noticesView = z.object({
  unread: z.int(),
  rows: z.array(
    z.object({
      id: z.int(),
      kind: z.enum(noticeKinds),
      matterId: z.int(),
      number: z.string(),
      problem: z.string(),
      at: z.string(),
      readAt: z.string().nullable(),
    }),
  ),
})

export const readNoticesInput = z.object({
  /** Up to and with this notice; what came after stays unread. */
  upTo: z.int().positive(),
})

export type NoticesView = z.infer<typeof noticesView>
