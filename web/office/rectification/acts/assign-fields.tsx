import { useBureausTaking } from '#web/api/nameable.ts'
import { itemText } from '#web/text/item.ts'
import { useText } from '#web/text/use-text.ts'
import { Field, FieldRow } from '#web/ui/form/field.tsx'
import { type Form, partOf } from '#web/ui/form/use-form.ts'
import { PersonSelect, UnitSelect, UnitsSelect } from '#web/ui/selects.tsx'
import { PostEnd } from '../post-end.tsx'

export interface AssignValues {
  leaderId: number | null
  handlerId: number | null
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
  const bureaus = useBureausTaking(form.values.leadUnitId, form.values.coUnitIds)
  const end = (id: number | null) => <PostEnd personId={id} deadline={props.deadline} />
  return (
    <>
      <FieldRow>
        <Field
          form={form}
          path="leaderId"
          label={name('leaderId')}
          help={end(form.values.leaderId)}
        >
          {field => <PersonSelect {...field} bureaus={bureaus} />}
        </Field>
        <Field
          form={form}
          path="handlerId"
          label={name('handlerId')}
          help={end(form.values.handlerId)}
        >
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
