import { addDays, dayNumber } from '../calendar/days.ts'
import type { CampaignView } from './views.ts'

/**
 * What worked becomes the template of the next: the same catalogue, units, leading group and demands,
 * phases as long and as far apart, from another first day. A year in the name goes along.
 */
export function campaignAgain(campaign: CampaignView, startsOn: string) {
  const { id: _id, bureauId: _bureau, catalogue, aspects: _aspects, phases, ...kept } = campaign
  const later = dayNumber(startsOn) - dayNumber(campaign.startsOn)
  const shifted = (period: { startsOn: string; endsOn: string }) => ({
    startsOn: addDays(period.startsOn, later),
    endsOn: addDays(period.endsOn, later),
  })
  return {
    ...kept,
    ...shifted(campaign),
    name: nameAgain(campaign.name, Number(startsOn.slice(0, 4))),
    catalogueId: catalogue.id,
    phases: phases.map(phase => ({ name: phase.name, ...shifted(phase) })),
  }
}

/** Names are unique, so one without a year, or of the same year, is left to be written. */
function nameAgain(name: string, year: number): string {
  const again = name.replace(/20\d\d(?=年)/, String(year))
  return again === name ? '' : again
}
