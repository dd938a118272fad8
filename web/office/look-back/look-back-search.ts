import type { z } from 'zod'
import { lookBackQuery } from '#domain/look-back/inputs.ts'
import { fromAddress } from '../shell/address.ts'

const address = lookBackQuery.omit({ after: true, limit: true })

export type LookBackSearch = Partial<z.output<typeof address>>

/** The names of `GET /api/look-backs`. */
export const lookBackSearch = fromAddress(address)
