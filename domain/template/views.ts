import { z } from 'zod'
import { documentKinds } from '../document/kinds.ts'

/** Templates of documents as the settings page shows them. */

export const kindParams = z.object({ kind: z.enum(documentKinds) })

/** One change of a bureau's own template; without a template it has none of its own since. */
export const templateUse = z.object({
  id: z.int(),
  kind: z.enum(documentKinds),
  templateId: z.int().nullable(),
  fileName: z.string().nullable(),
  byName: z.string(),
  at: z.coerce.string(),
  /** It came in with this change; otherwise an earlier one was taken up again. */
  uploaded: z.boolean(),
})

export const templateView = z.object({
  kind: z.enum(documentKinds),
  /** Whose templates these are. */
  bureau: z.string(),
  /** What the documents of that bureau are filled from. */
  inUse: z.object({
    of: z.enum(['own', 'county', 'default']),
    templateId: z.int().nullable(),
    fileName: z.string().nullable(),
  }),
  /** What is in use where the bureau has none of its own. */
  otherwise: z.enum(['county', 'default']),
  fields: z.array(
    z.object({ name: z.string(), list: z.boolean(), required: z.boolean(), sample: z.string() }),
  ),
  /** Changes of the own template; the last one is in force. */
  uses: z.array(templateUse),
})

export const useTemplateInput = z.object({ templateId: z.int32().positive().nullable() })

export type TemplateUse = z.infer<typeof templateUse>
export type TemplateView = z.infer<typeof templateView>
