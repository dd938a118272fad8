import { z } from 'zod'
import { burdenMeasures } from '#domain/burden/burden.ts'
import { burdenQuery, burdenRowsQuery, remarkFilter } from '#domain/burden/views.ts'
import { fromAddress } from '../shell/address.ts'

/** The table's scope, and the cell whose rows are open: `at` its month, `unitId` its unit,
 * `since` the first month of a total. */
const burdenAddress = burdenQuery.extend({
  of: z.enum(burdenMeasures).optional(),
  at: burdenQuery.shape.month,
  unitId: burdenRowsQuery.shape.unitId,
  since: burdenRowsQuery.shape.since,
})

export const burdenSearch = fromAddress(burdenAddress)
export const remarkSearch = fromAddress(remarkFilter)

export type BurdenSearch = Partial<z.output<typeof burdenAddress>>
