import { Button, Input } from 'antd'
import { securityKindNames, securityKinds } from '#domain/security/kinds.ts'
import type { SecurityFilter } from '#domain/security/views.ts'
import { securityLogText } from '#web/text/security-log.ts'
import { useText } from '#web/text/use-text.ts'
import { ChoiceFilter } from '#web/ui/choice-filter.tsx'
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
      <ChoiceFilter
        name={t('kind')}
        value={search.kind}
        onChange={chosen => onChange({ kind: chosen })}
        choices={securityKindNames.map(value => ({ value, label: kind(value) }))}
        searched
      />
      <Labelled name={t('person')}>
        {id => (
          <Input.Search
            id={id}
            key={search.person}
            defaultValue={search.person}
            maxLength={100}
            allowClear
            placeholder={t('fullName')}
            enterButton={<Button>{t('find')}</Button>}
            onSearch={name => onChange({ person: name.trim() || undefined })}
          />
        )}
      </Labelled>
      <ChoiceFilter
        name={t('outcome')}
        value={search.success}
        onChange={success => onChange({ success })}
        choices={[
          { value: 'yes' as const, label: t('done') },
          { value: 'no' as const, label: t('failed') },
        ]}
      />
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
