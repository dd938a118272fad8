import { Select } from 'antd'
import { lookBackStates } from '#domain/look-back/inputs.ts'
import { lookBackOrigins } from '#domain/rectification/item.ts'
import { useCampaigns } from '#web/api/items.ts'
import { lookBackOriginText } from '#web/text/codes.ts'
import { lookBackListText, lookBackStateText } from '#web/text/look-back.ts'
import { useText } from '#web/text/use-text.ts'
import { Labelled } from '#web/ui/labelled.tsx'
import { UnitSelect } from '#web/ui/selects.tsx'
import type { LookBackSearch } from './look-back-search.ts'

interface LookBackFiltersProps {
  search: LookBackSearch
  onChange: (next: Partial<LookBackSearch>) => void
}

export function LookBackFilters({ search, onChange }: LookBackFiltersProps) {
  const t = useText(lookBackListText)
  const state = useText(lookBackStateText)
  const origin = useText(lookBackOriginText)
  const { campaigns } = useCampaigns()
  const asId = (chosen: unknown) => (typeof chosen === 'number' ? chosen : undefined)
  const chosen = [
    {
      name: 'state' as const,
      title: t('state'),
      options: lookBackStates.map(value => ({ value, label: state(value) })),
    },
    {
      name: 'origin' as const,
      title: t('origin'),
      options: lookBackOrigins.map(value => ({ value, label: origin(value) })),
    },
    {
      name: 'campaignId' as const,
      title: t('campaign'),
      options: campaigns.map(({ id, name }) => ({ value: id, label: name })),
    },
  ]
  return (
    <search className="ledger-filters ledger-filters-more">
      {chosen.map(({ name, title, options }) => (
        <Labelled key={name} name={title}>
          {id => (
            <Select<string | number>
              id={id}
              value={search[name]}
              onChange={value => onChange({ [name]: value })}
              options={options}
              allowClear
              placeholder={t('all')}
            />
          )}
        </Labelled>
      ))}
      <Labelled name={t('unit')}>
        {id => (
          <UnitSelect
            id={id}
            value={search.unitId ?? null}
            onChange={unitId => onChange({ unitId: asId(unitId) })}
          />
        )}
      </Labelled>
    </search>
  )
}
