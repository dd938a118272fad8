import { z } from 'zod'
import { countyTables } from '#domain/figures/tables.ts'
import { figuresQuery } from '#domain/figures/views.ts'
import { fromAddress } from '../shell/address.ts'

export const overviewParts = ['items', 'leaders'] as const

const overviewAddress = figuresQuery.extend({ part: z.enum(overviewParts).optional() })
const countyAddress = figuresQuery
  .omit({ bureauId: true })
  .extend({ table: z.enum(countyTables).optional() })

export const overviewSearch = fromAddress(overviewAddress)
export const countySearch = fromAddress(countyAddress)

export type OverviewSearch = Partial<z.output<typeof overviewAddress>>
export type CountySearch = Partial<z.output<typeof countyAddress>>
/** What narrows the figures, by the names of the interface. */
export type FiguresFilter = Pick<OverviewSearch, 'on' | 'campaignId' | 'bureauId'>

export function figuresFilterOf({ on, campaignId, bureauId }: OverviewSearch): FiguresFilter {
  return {
    ...(on && { on }),
    ...(campaignId && { campaignId }),
    ...(bureauId && { bureauId }),
  }
}
