import { z } from 'zod'
import { isNoticeKind, type NoticeKind } from './kinds.ts'

/** Notices of the person who asks, newest first, a page at a time. */
export const noticesView = z.object({
  /** Of all, up to a hundred; not of the page. */
  unread: z.int(),
  next: z.int().nullable(),
  rows: z.array(
    z.object({
      id: z.int(),
      kind: z.custom<NoticeKind>(kind => isNoticeKind(String(kind))),
      /** The page of the office it opens, as `/items/12`. */
      place: z.string(),
      /** Of the matter it is about, as the reader may see it; absent where it is about none. */
      number: z.string().nullable(),
      problem: z.string().nullable(),
      at: z.string(),
      readAt: z.string().nullable(),
    }),
  ),
})

export const readNoticesInput = z.union([
  z.strictObject({
    /** Up to and with this notice; what came after stays unread. */
    upTo: z.int().positive(),
  }),
  z.strictObject({
    /** This one, as who opens it has read it. */
    only: z.int().positive(),
  }),
])

export type ReadNoticesInput = z.infer<typeof readNoticesInput>
export type NoticesView = z.infer<typeof noticesView>
