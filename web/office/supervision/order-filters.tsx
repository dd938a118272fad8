import { Input, Select } from 'antd'
import { lights } from '#domain/calendar/light.ts'
import { orderStatusNames } from '#domain/supervision/names.ts'
import { orderStatuses } from '#domain/supervision/order.ts'
import type { OrderSearch } from '#web/api/supervision.ts'
import { supervisionText } from '#web/text/supervision.ts'
import { useText } from '#web/text/use-text.ts'
import { UnitSelect } from '#web/ui/selects.tsx'

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
        enterButton={t('search')}
        onSearch={q => onChange({ q: q.trim() || undefined })}
      />
      <Select
        aria-label={t('light')}
        placeholder={t('light')}
        value={search.light}
        onChange={light => onChange({ light })}
        options={lights.map(value => ({ value, label: t(value) }))}
        allowClear
      />
      <Select
        aria-label={t('status')}
        placeholder={t('status')}
        value={search.state?.[0]}
        onChange={one => onChange({ state: one ? [one] : undefined })}
        options={orderStatuses.map(value => ({ value, label: status(value) }))}
        allowClear
      />
      <div className="supervision-unit">
        <UnitSelect
          aria-label={t('unit')}
          value={search.unitId ?? null}
          onChange={chosen => onChange({ unitId: Number(chosen) || undefined })}
        />
      </div>
      <Select
        aria-label={t('sort')}
        value={search.sort ?? 'newest'}
        onChange={sort => onChange({ sort })}
        options={[
          { value: 'newest', label: t('newest') },
          { value: 'deadline', label: t('byDeadline') },
        ]}
      />
    </search>
  )
}
