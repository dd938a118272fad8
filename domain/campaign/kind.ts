import { z } from 'zod'

const kindName = z.string().trim().min(2).max(500)

/** A kind of a catalogue that is added; one without a clause may be given by its name alone. */
export const kindInput = z.union([
  kindName.transform(name => ({ name, clause: '' })),
  z.object({
    name: kindName,
    /** Where it stands in the source: an article and item, or its place. */
    clause: z.string().trim().max(100).default(''),
  }),
])
export type KindInput = z.infer<typeof kindInput>

/** A kind with its clause, in one line of either language. */
export function kindText({ name, clause }: KindInput): string {
  return clause === '' ? name : `${name}〔${clause}〕`
}
