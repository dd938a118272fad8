import { Select } from 'antd'
import { monthsUpTo } from '#domain/burden/burden.ts'
import { useSession } from '#web/api/session.ts'
import { burdenText } from '#web/text/burden.ts'
import { useLanguage } from '#web/text/language.ts'
import { useText } from '#web/text/use-text.ts'
import { CampaignFilter } from '#web/ui/choice-filter.tsx'
import { Labelled } from '#web/ui/labelled.tsx'
import type { BurdenSearch } from './burden-search.ts'
import { monthText } from './month-text.ts'

interface BurdenScopeProps {
  search: BurdenSearch
  onChange: (next: BurdenSearch) => void
}

/** How far back the list of months goes: two years. */
const stretches = 4

export function BurdenScope({ search, onChange }: BurdenScopeProps) {
  const t = useText(burdenText)
  const language = useLanguage()
  const { today } = useSession()
  const thisMonth = today.slice(0, 7)
  return (
    <search className="burden-scope not-printed" aria-label={t('filters')}>
      <Labelled name={t('month')}>
        {id => (
          <Select<string>
            id={id}
            value={search.month ?? thisMonth}
            onChange={month => onChange({ month: month === thisMonth ? undefined : month })}
            options={monthsBack(thisMonth).map(value => ({
              value,
              label: monthText(value, language),
            }))}
          />
        )}
      </Labelled>
      <CampaignFilter
        name={t('campaign')}
        wide
        value={search.campaignId}
        onChange={campaignId => onChange({ campaignId })}
      />
    </search>
  )
}

/** The newest first. */
function monthsBack(last: string): string[] {
  const months = monthsUpTo(last)
  for (let at = 1; at < stretches; at++) {
    const [first] = months as [string]
    months.unshift(...monthsUpTo(first).slice(0, -1))
  }
  return months.reverse()
}
