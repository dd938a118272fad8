import { Checkbox, Input } from 'antd'
import { z } from 'zod'
import { addPersonInput, phoneInput } from '#domain/people/inputs.ts'
import { useSession } from '#web/api/session.ts'
import { accessText } from '#web/text/access.ts'
import { grantText } from '#web/text/grants.ts'
import { peopleText } from '#web/text/people.ts'
import { useText } from '#web/text/use-text.ts'
import { Field } from '#web/ui/form/field.tsx'
import { FormPage } from '#web/ui/form/form-page.tsx'
import { type Form, partOf, useForm } from '#web/ui/form/use-form.ts'
import { Section } from '#web/ui/page.tsx'
import { SideDrawer } from '#web/ui/side-drawer.tsx'
import { tell } from '#web/ui/told.tsx'
import { accountFaults, type FirstPassword, PasswordHelp } from './account-forms.tsx'
import { FirstPasswordInput } from './first-password.tsx'
import { addPerson } from './organisation-writes.ts'
import { emptyPost, PostFields, postFaults, postForm, postOf } from './post-form.tsx'

const { name, account } = addPersonInput.shape

/** Name, first post, and an account where `account` is not null. */
const addPersonForm = z
  .object({
    name,
    ...phoneInput.shape,
    ...postForm.shape,
    account: account.unwrap(),
    password: z.string().max(200),
  })
  .refine(input => input.account === null || input.password !== '', {
    error: 'required',
    path: ['password'],
  })

interface AddPersonProps {
  /** Where the first post is offered. */
  unit: number | undefined
  onGiven: (given: FirstPassword) => void
  onAdded: (person: number) => void
  onClose: () => void
}

export function AddPersonDrawer({ open, ...rest }: AddPersonProps & { open: boolean }) {
  const t = useText(peopleText)
  return (
    <SideDrawer open={open} title={t('addPerson')} onClose={rest.onClose}>
      <AddPersonForm {...rest} />
    </SideDrawer>
  )
}

function AddPersonForm({ unit, onGiven, onAdded, onClose }: AddPersonProps) {
  const t = useText(peopleText)
  const grants = useText(grantText)
  const { today } = useSession()
  const form = useForm({
    schema: addPersonForm,
    initial: {
      ...{ name: '', phone: '', account: null as string | null, password: '' },
      ...{ ...emptyPost, unitId: unit ?? null, since: today as string | null },
    },
    submit: async input => {
      const { name, phone, account, password } = input
      const posts = [postOf(input)]
      const login = account === null ? { account, password: null } : { account, password }
      const { id, waiting } = await addPerson({ name, phone, ...login, posts })
      return { id, waiting, ...input }
    },
    done: ({ id, waiting, name, account, password }) => {
      tell(waiting ? grants('postWaits') : t('personAdded', { name }))
      if (account !== null) {
        onGiven({ personId: id, account, password, untilApproval: Boolean(waiting) })
      }
      onAdded(id)
    },
    draftKey: 'people.add',
    secret,
    fieldOf: { ...postFaults, ...accountFaults },
  })
  return (
    <FormPage form={form} submitLabel={t('addPerson')} onCancel={onClose}>
      <Field form={form} path="name" label={t('name')}>
        {field => <Input {...field} maxLength={60} autoFocus autoComplete="off" />}
      </Field>
      <Field form={form} path="phone" label={t('phone')} help={t('phoneHelp')}>
        {field => <Input {...field} inputMode="tel" autoComplete="off" />}
      </Field>
      <Section title={t('firstPost')}>
        <div className="form">
          <PostFields form={partOf(form)} />
        </div>
      </Section>
      <Section title={t('account')}>
        <AccountFields form={form} />
      </Section>
    </FormPage>
  )
}

const secret = ['password']

function AccountFields({ form }: { form: Form<z.input<typeof addPersonForm>> }) {
  const t = useText(peopleText)
  const access = useText(accessText)
  const opens = form.values.account !== null
  return (
    <div className="form">
      <Checkbox
        checked={opens}
        onChange={event => form.change('account', event.target.checked ? '' : null)}
      >
        {t('openNow')}
      </Checkbox>
      {opens && (
        <>
          <Field form={form} path="account" label={t('account')} help={access('accountHelp')}>
            {field => (
              <Input
                {...field}
                value={field.value ?? ''}
                autoCapitalize="none"
                autoComplete="off"
              />
            )}
          </Field>
          <Field form={form} path="password" label={t('firstPassword')} help={<PasswordHelp />}>
            {field => <FirstPasswordInput {...field} />}
          </Field>
        </>
      )}
    </div>
  )
}
