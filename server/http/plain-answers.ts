import { z } from 'zod'

/** Answers that many addresses give alike, as the description of the interface says them. */

/** The id of what was made or changed. */
export const made = z.object({ id: z.int() })

/** The same with the revision that the next act on it has to name. */
export const acted = made.extend({ revision: z.int() })

/** How much of it waits for a second person's approval: 0 when it holds at once. */
export const madeOrWaiting = made.extend({ waiting: z.int() })

export const done = z.object({ ok: z.literal(true) })

/** A file for download, or a page of another address to go to. */
export interface OtherAnswer {
  mediaType: string | null
}

const office = 'application/vnd.openxmlformats-officedocument'

export const docx: OtherAnswer = { mediaType: `${office}.wordprocessingml.document` }
export const xlsx: OtherAnswer = { mediaType: `${office}.spreadsheetml.sheet` }
export const webp: OtherAnswer = { mediaType: 'image/webp' }
/** As it was uploaded. */
export const anyFile: OtherAnswer = { mediaType: 'application/octet-stream' }
export const redirect: OtherAnswer = { mediaType: null }
