import { Button, Input, Select } from 'antd'
import { lights } from '#domain/calendar/light.ts'
import { orderStatusNames } from '#domain/supervision/names.ts'
import { orderStatuses } from '#domain/supervision/order.ts'
import type { OrderSearch } from '#web/api/supervision.ts'
import { supervisionText } from '#web/text/supervision.ts'
import { useText } from '#web/text/use-text.ts'
import { ChoiceFilter, UnitFilter } from '#web/ui/choice-filter.tsx'
import { Labelled } from '#web/ui/labelled.tsx'

interface OrderFiltersProps {
  search: OrderSearch
  onChange: (next: OrderSearch) => void
}

export function OrderFilters({ search, onChange }: OrderFiltersProps) {
  const t = useText(supervisionText)
  const status = useText(orderStatusNames)
  return (
    <search className="row supervision-filters">
      <Input.Search
        defaultValue={search.q}
        key={search.q}
        placeholder={t('find')}
        aria-label={t('find')}
        maxLength={100}
        allowClear
        enterButton={<Button>{t('search')}</Button>}
        onSearch={q => onChange({ q: q.trim() || undefined })}
      />
      <ChoiceFilter
        name={t('light')}
        value={search.light}
        onChange={light => onChange({ light })}
        choices={lights.map(value => ({ value, label: t(value) }))}
      />
      <ChoiceFilter
        name={t('status')}
        value={search.state?.[0]}
        onChange={one => onChange({ state: one ? [one] : undefined })}
        choices={orderStatuses.map(value => ({ value, label: status(value) }))}
      />
      <UnitFilter
        name={t('unit')}
        value={search.unitId}
        onChange={unitId => onChange({ unitId })}
      />
      <Labelled name={t('sort')}>
        {id => (
          <Select
            id={id}
            value={search.sort ?? 'newest'}
            onChange={sort => onChange({ sort })}
            options={[
              { value: 'newest', label: t('newest') },
              { value: 'deadline', label: t('byDeadline') },
            ]}
          />
        )}
      </Labelled>
    </search>
  )
}
