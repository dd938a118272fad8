import { z } from 'zod'
import { fromAddress } from '../shell/address.ts'

export const peopleSearch = fromAddress(
  z.object({
    unit: z.coerce.number().int().positive().optional(),
    q: z.string().trim().max(100).optional(),
    /** Persons who left and units that were closed are shown as well. */
    past: z.stringbool().optional(),
    /** Whose drawer stands open. */
    person: z.coerce.number().int().positive().optional(),
  }),
)

export type PeopleSearch = ReturnType<typeof peopleSearch>
