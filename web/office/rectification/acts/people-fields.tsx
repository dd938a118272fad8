import type { ReactNode } from 'react'
import { useBureausTaking } from '#web/api/nameable.ts'
import { itemText } from '#web/text/item.ts'
import { useText } from '#web/text/use-text.ts'
import { Field, FieldRow } from '#web/ui/form/field.tsx'
import type { Form } from '#web/ui/form/use-form.ts'
import { PersonSelect } from '#web/ui/selects.tsx'

export interface People {
  leaderId: number | null
  handlerId: number | null
}

interface PeopleFieldsProps {
  form: Form<People>
  /** Whose bureaus take part, so that their people may be named. */
  units: { leadUnitId: number | null; coUnitIds: number[] }
  /** What has to be known of somebody who is named. */
  warn?: (personId: number | null) => ReactNode
}

/** Who answers for it and who does it. */
export function PeopleFields({ form, units, warn }: PeopleFieldsProps) {
  const name = useText(itemText)
  const bureaus = useBureausTaking(units.leadUnitId, units.coUnitIds)
  return (
    <FieldRow>
      {(['leaderId', 'handlerId'] as const).map(path => (
        <Field
          key={path}
          form={form}
          path={path}
          label={name(path)}
          help={warn?.(form.values[path])}
        >
          {field => <PersonSelect {...field} bureaus={bureaus} />}
        </Field>
      ))}
    </FieldRow>
  )
}
