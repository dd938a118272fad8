import { z } from 'zod'
import { fromAddress } from '../shell/address.ts'

const number = z.coerce.number().int().positive().optional()

/** Which findings are shown: of one aspect, of one sheet. */
export const findingsSearch = fromAddress(z.object({ aspect: number, sheet: number }))
