import { lookBackStates } from '#domain/look-back/inputs.ts'
import { lookBackOrigins } from '#domain/rectification/item.ts'
import { lookBackOriginText } from '#web/text/codes.ts'
import { lookBackListText, lookBackStateText } from '#web/text/look-back.ts'
import { useText } from '#web/text/use-text.ts'
import { CampaignFilter, ChoiceFilter, UnitFilter } from '#web/ui/choice-filter.tsx'
import type { LookBackSearch } from './look-back-search.ts'

interface LookBackFiltersProps {
  search: LookBackSearch
  onChange: (next: Partial<LookBackSearch>) => void
}

export function LookBackFilters({ search, onChange }: LookBackFiltersProps) {
  const t = useText(lookBackListText)
  const state = useText(lookBackStateText)
  const origin = useText(lookBackOriginText)
  return (
    <search className="ledger-filters ledger-filters-more">
      <ChoiceFilter
        name={t('state')}
        value={search.state}
        onChange={chosen => onChange({ state: chosen })}
        choices={lookBackStates.map(value => ({ value, label: state(value) }))}
      />
      <ChoiceFilter
        name={t('origin')}
        value={search.origin}
        onChange={chosen => onChange({ origin: chosen })}
        choices={lookBackOrigins.map(value => ({ value, label: origin(value) }))}
      />
      <CampaignFilter
        name={t('campaign')}
        value={search.campaignId}
        onChange={campaignId => onChange({ campaignId })}
      />
      <UnitFilter
        name={t('unit')}
        value={search.unitId}
        onChange={unitId => onChange({ unitId })}
      />
    </search>
  )
}
