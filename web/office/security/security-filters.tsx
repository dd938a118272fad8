import { Input, Select } from 'antd'
import { securityKindNames, securityKinds } from '#domain/security/kinds.ts'
import type { SecurityFilter } from '#domain/security/views.ts'
import { securityLogText } from '#web/text/security-log.ts'
import { useText } from '#web/text/use-text.ts'
import { DayField } from '#web/ui/day-field.tsx'
import { Labelled } from '#web/ui/labelled.tsx'
import './security.css'

interface SecurityFiltersProps {
  search: SecurityFilter
  onChange: (next: SecurityFilter) => void
}

export function SecurityFilters({ search, onChange }: SecurityFiltersProps) {
  const t = useText(securityLogText)
  const kind = useText(securityKinds)
  return (
    <search className="security-filters">
      <Labelled name={t('kind')}>
        {id => (
          <Select
            id={id}
            value={search.kind}
            onChange={value => onChange({ kind: value })}
            options={securityKindNames.map(value => ({ value, label: kind(value) }))}
            showSearch={{ optionFilterProp: 'label' }}
            allowClear
            placeholder={t('all')}
          />
        )}
      </Labelled>
      <Labelled name={t('person')}>
        {id => (
          <Input.Search
            id={id}
            key={search.person}
            defaultValue={search.person}
            maxLength={100}
            allowClear
            placeholder={t('fullName')}
            enterButton={t('find')}
            onSearch={name => onChange({ person: name.trim() || undefined })}
          />
        )}
      </Labelled>
      <Labelled name={t('outcome')}>
        {id => (
          <Select
            id={id}
            value={search.success}
            onChange={value => onChange({ success: value })}
            options={[
              { value: 'yes' as const, label: t('done') },
              { value: 'no' as const, label: t('failed') },
            ]}
            allowClear
            placeholder={t('all')}
          />
        )}
      </Labelled>
      {(['from', 'to'] as const).map(name => (
        <Labelled key={name} name={t(name)}>
          {id => (
            <DayField
              id={id}
              value={search[name] ?? null}
              onChange={day => onChange({ [name]: day ?? undefined })}
            />
          )}
        </Labelled>
      ))}
    </search>
  )
}
