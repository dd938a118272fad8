import '../rectification/ledger.css'
import { useUnits } from '#web/api/organisation.ts'
import { useSession } from '#web/api/session.ts'
import { figuresText } from '#web/text/figures.ts'
import { useText } from '#web/text/use-text.ts'
import { CampaignFilter, ChoiceFilter } from '#web/ui/choice-filter.tsx'
import { DayField } from '#web/ui/day-field.tsx'
import { Labelled } from '#web/ui/labelled.tsx'
import type { FiguresFilter } from './figures-search.ts'

interface FiguresScopeProps {
  search: FiguresFilter
  onChange: (next: FiguresFilter) => void
  /** Whether one bureau of several may be chosen. */
  ofBureau?: boolean
}

/** The day and the part of the record that figures are taken of; all of it stands in the address. */
export function FiguresScope({ search, onChange, ofBureau }: FiguresScopeProps) {
  const t = useText(figuresText)
  const { today, bureauIds } = useSession()
  const { unitName } = useUnits()
  return (
    <search className="figures-scope not-printed" aria-label={t('filters')}>
      <Labelled name={t('on')}>
        {id => (
          <DayField
            id={id}
            value={search.on ?? today}
            onChange={on =>
              onChange({ on: on && on !== today && on < today ? String(on) : undefined })
            }
          />
        )}
      </Labelled>
      <CampaignFilter
        name={t('campaign')}
        wide
        value={search.campaignId}
        onChange={campaignId => onChange({ campaignId })}
      />
      {ofBureau && bureauIds.length > 1 && (
        <ChoiceFilter
          name={t('bureau')}
          value={search.bureauId}
          onChange={bureauId => onChange({ bureauId })}
          choices={bureauIds.map(value => ({ value, label: unitName(value) }))}
        />
      )}
    </search>
  )
}
