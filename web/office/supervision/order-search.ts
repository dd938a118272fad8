import { orderListQuery } from '#domain/supervision/views.ts'
import { fromAddress } from '../shell/address.ts'

/** The address of the list carries the names of `GET /api/supervision`. */
export const orderSearch = fromAddress(orderListQuery)
