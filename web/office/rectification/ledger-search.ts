import { z } from 'zod'
import { itemListQuery } from '#domain/rectification/views.ts'
import { fromAddress } from '../shell/address.ts'

const address = itemListQuery.omit({ after: true, limit: true }).extend({
  /** The item open in the drawer. */
  item: z.coerce.number().int().positive().optional(),
})

export type LedgerSearch = Partial<z.output<typeof address>>
/** What narrows the list: all of the address except how it is looked at. */
export type LedgerFilter = Omit<LedgerSearch, 'list' | 'item' | 'sort'>

/** The ledger's address: the names of `GET /api/items`, the list shown and the open item. */
export const ledgerSearch = fromAddress(address)

export function filterOf(search: LedgerSearch): LedgerFilter {
  const { list: _list, item: _item, sort: _sort, ...filter } = search
  const given = Object.entries(filter).filter(
    ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
  )
  return Object.fromEntries(given)
}
