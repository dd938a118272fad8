import { itemText } from '#web/text/item.ts'
import { useText } from '#web/text/use-text.ts'
import { Field, FieldRow } from '#web/ui/form/field.tsx'
import { type Form, partOf } from '#web/ui/form/use-form.ts'
import { UnitSelect, UnitsSelect } from '#web/ui/selects.tsx'
import { NamedWarning } from '../named-warning.tsx'
import { type People, PeopleFields } from './people-fields.tsx'

export interface AssignValues extends People {
  leadUnitId: number | null
  coUnitIds: number[]
}

interface AssignFieldsProps<Values> {
  form: Form<Values>
  /** Nothing where many items have days of their own. */
  deadline?: string | null
}

/** Who is to do it and who answers for it, for one item or for many. */
export function AssignFields<Values extends AssignValues>(props: AssignFieldsProps<Values>) {
  const form = partOf<AssignValues>(props.form)
  const name = useText(itemText)
  return (
    <>
      <PeopleFields
        form={partOf(form)}
        units={form.values}
        warn={id => <NamedWarning personId={id} deadline={props.deadline} />}
      />
      <FieldRow>
        <Field form={form} path="leadUnitId" label={name('leadUnitId')}>
          {field => <UnitSelect {...field} />}
        </Field>
        <Field form={form} path="coUnitIds" label={name('coUnitIds')} optional>
          {field => <UnitsSelect {...field} onChange={ids => field.onChange(ids as number[])} />}
        </Field>
      </FieldRow>
    </>
  )
}
