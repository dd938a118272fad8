import { itemListQuery } from '#domain/rectification/views.ts'
import { fromAddress } from '../shell/address.ts'

/** The filters of the ledger as they stand in its address: the same names as of `GET /api/items`. */
export const ledgerSearch = fromAddress(itemListQuery.omit({ after: true, limit: true }))
