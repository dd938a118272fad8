import { useBureausTaking } from '#web/api/nameable.ts'
import { itemText } from '#web/text/item.ts'
import { useText } from '#web/text/use-text.ts'
import { Field, FieldRow } from '#web/ui/form/field.tsx'
import { type Form, partOf } from '#web/ui/form/use-form.ts'
import { PersonSelect, UnitSelect, UnitsSelect } from '#web/ui/selects.tsx'

export interface AssignValues {
  leaderId: number | null
  handlerId: number | null
  leadUnitId: number | null
  coUnitIds: number[]
}

/** Who is to do it and who answers for it, for one item or for many. */
export function AssignFields<Values extends AssignValues>(props: { form: Form<Values> }) {
  const form = partOf<AssignValues>(props.form)
  const name = useText(itemText)
  const bureaus = useBureausTaking(form.values.leadUnitId, form.values.coUnitIds)
  return (
    <>
      <FieldRow>
        <Field form={form} path="leaderId" label={name('leaderId')}>
          {field => <PersonSelect {...field} bureaus={bureaus} />}
        </Field>
        <Field form={form} path="handlerId" label={name('handlerId')}>
          {field => <PersonSelect {...field} bureaus={bureaus} />}
        </Field>
      </FieldRow>
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
