import { Input } from 'antd'
import { z } from 'zod'
import { ledgerDaySchema } from '#domain/calendar/dates.ts'
import { type PostInput, postInput } from '#domain/people/inputs.ts'
import type { Role } from '#domain/people/roles.ts'
import type { PersonView, PostView } from '#domain/people/views.ts'
import { useSession } from '#web/api/session.ts'
import { grantText } from '#web/text/grants.ts'
import { peopleText } from '#web/text/people.ts'
import { useText } from '#web/text/use-text.ts'
import { DayField } from '#web/ui/day-field.tsx'
import { Field, FieldRow } from '#web/ui/form/field.tsx'
import { FormPage } from '#web/ui/form/form-page.tsx'
import { type Form, useForm } from '#web/ui/form/use-form.ts'
import { UnitSelect, UnitsSelect } from '#web/ui/selects.tsx'
import { tell } from '#web/ui/told.tsx'
import { addPost } from './organisation-writes.ts'
import { RoleHelp, RoleSelect } from './role-select.tsx'

/** The route's input, with what a form may hold before it is filled in. */
export const postForm = postInput.extend({
  unitId: z.number().nullable().pipe(postInput.shape.unitId),
  role: postInput.shape.role.nullable().pipe(postInput.shape.role),
  since: z.string().nullable().pipe(ledgerDaySchema),
})

export const emptyPost = {
  unitId: null as number | null,
  role: null as Role | null,
  title: '',
  charge: [] as number[],
}

/** Refusals that belong to one field of a post. */
export const postFaults = { administratorsExclude: 'role', unitClosed: 'unitId' } as const

/** A head or leader may have sections in charge; from the others they are not sent. */
export function postOf(input: z.output<typeof postForm>): PostInput {
  const { unitId, role, title, charge, since } = input
  return { unitId, role, title, charge: takesCharge(role) ? charge : [], since }
}

interface AddPostFormProps {
  person: PersonView
  /** A post that has ended and is wanted again as it was. */
  again?: PostView
  onEnd: () => void
}

export function AddPostForm({ person, again, onEnd }: AddPostFormProps) {
  const t = useText(peopleText)
  const grants = useText(grantText)
  const { today } = useSession()
  const form = useForm({
    schema: postForm,
    initial: { ...emptyPost, ...(again && postAgain(again)), since: today },
    submit: input => addPost(person.id, postOf(input)),
    done: ({ waiting }) => {
      tell(waiting ? grants('postWaits') : t('postAdded'))
      onEnd()
    },
    draftKey: again ? undefined : `person.${person.id}.add-post`,
    fieldOf: postFaults,
  })
  const foot = person.hasAccount && <p>{t('signedOut')}</p>
  return (
    <div className="inset">
      <FormPage form={form} submitLabel={t('addPost')} onCancel={onEnd} foot={foot}>
        <PostFields form={form} />
      </FormPage>
    </div>
  )
}

function postAgain({ unitId, role, title, charge }: PostView) {
  return { unitId, role, title, charge }
}

/** Also drawn in the form that adds a person. */
export function PostFields({ form }: { form: Form<z.input<typeof postForm>> }) {
  const t = useText(peopleText)
  return (
    <>
      <Field form={form} path="unitId" label={t('unit')}>
        {field => <UnitSelect {...field} />}
      </Field>
      <Field form={form} path="role" label={t('role')} help={<RoleHelp role={form.values.role} />}>
        {field => <RoleSelect {...field} />}
      </Field>
      {takesCharge(form.values.role) && (
        <Field form={form} path="charge" label={t('charge')} help={t('chargeHelp')} optional>
          {field => <UnitsSelect {...field} onChange={ids => field.onChange(ids as number[])} />}
        </Field>
      )}
      <FieldRow>
        <Field form={form} path="title" label={t('titleOfPost')} help={t('titleHelp')} optional>
          {field => <Input {...field} maxLength={60} />}
        </Field>
        <Field form={form} path="since" label={t('since')}>
          {field => <DayField {...field} />}
        </Field>
      </FieldRow>
    </>
  )
}

function takesCharge(role: Role | null): boolean {
  return role === 'leader' || role === 'head'
}
