import { Button, Input } from 'antd'
import { openAccountInput, resetPasswordInput } from '#domain/people/inputs.ts'
import type { PersonView } from '#domain/people/views.ts'
import { accessText } from '#web/text/access.ts'
import { labelledText, sentencesText } from '#web/text/format.ts'
import { useLanguage } from '#web/text/language.ts'
import { peopleText } from '#web/text/people.ts'
import { useText } from '#web/text/use-text.ts'
import { copyText } from '#web/ui/copy-text.ts'
import { Field } from '#web/ui/form/field.tsx'
import { FormPage } from '#web/ui/form/form-page.tsx'
import { useForm } from '#web/ui/form/use-form.ts'
import { Notice } from '#web/ui/notice.tsx'
import { tell } from '#web/ui/told.tsx'
import { FirstPasswordInput } from './first-password.tsx'
import { openAccount, resetPassword } from './organisation-writes.ts'

/**
 * What the administrator has to pass on; nobody can read a password again later. Empty where only the
 * machine hands it out.
 */
export interface FirstPassword {
  personId: number
  account: string
  password: string
  /** Where it does not stand beside the person. */
  name?: string
  /** A post of theirs waits, with which the security administrator hands out another. */
  untilApproval?: boolean
}

interface AccountFormProps {
  person: PersonView
  onGiven: (given: FirstPassword) => void
  onEnd: () => void
}

/** Refusals that belong to one field of an account. */
export const accountFaults = { passwordWeak: 'password', alreadyExists: 'account' } as const

export function OpenAccountForm({ person, onGiven, onEnd }: AccountFormProps) {
  const t = useText(peopleText)
  const access = useText(accessText)
  const form = useForm({
    schema: openAccountInput,
    initial: { account: '', password: '' },
    submit: async input => {
      const { onMachine } = await openAccount(person.id, input)
      return { ...input, password: onMachine ? '' : input.password }
    },
    done: input => {
      tell(t('accountOpened'))
      onGiven({ personId: person.id, ...input })
    },
    fieldOf: accountFaults,
  })
  return (
    <div className="inset">
      <FormPage form={form} submitLabel={t('openAccount')} onCancel={onEnd}>
        <Field form={form} path="account" label={t('account')} help={access('accountHelp')}>
          {field => <Input {...field} autoCapitalize="none" autoComplete="off" autoFocus />}
        </Field>
        <Field form={form} path="password" label={t('firstPassword')} help={<PasswordHelp />}>
          {field => <FirstPasswordInput {...field} />}
        </Field>
      </FormPage>
    </div>
  )
}

export function ResetPasswordForm({ person, onGiven, onEnd }: AccountFormProps) {
  const t = useText(peopleText)
  const form = useForm({
    schema: resetPasswordInput,
    initial: { password: '' },
    submit: async ({ password }) => {
      await resetPassword(person.id, password)
      return password
    },
    done: password => {
      tell(t('passwordReset'))
      onGiven({ personId: person.id, account: person.account ?? '', password })
    },
    fieldOf: accountFaults,
  })
  return (
    <div className="inset">
      <FormPage
        form={form}
        submitLabel={t('resetPassword')}
        onCancel={onEnd}
        foot={<p>{t('resetConsequences')}</p>}
      >
        <Field form={form} path="password" label={t('firstPassword')} help={<PasswordHelp />}>
          {field => <FirstPasswordInput {...field} autoFocus />}
        </Field>
      </FormPage>
    </div>
  )
}

export function PasswordHelp() {
  const t = useText(peopleText)
  const access = useText(accessText)
  const language = useLanguage()
  return sentencesText([access('passwordHelp'), t('firstPasswordHelp')], language)
}

/** Shown until the drawer closes. */
export function GivenPassword({ given }: { given: FirstPassword }) {
  const t = useText(peopleText)
  const language = useLanguage()
  const { account, password, name, untilApproval } = given
  async function copy() {
    if (await copyText(`${account}\t${password}`)) tell(t('copied'))
  }
  if (!password) return <Notice>{t('passwordOnMachine')}</Notice>
  const act = (
    <Button size="small" onClick={copy}>
      {t('copy')}
    </Button>
  )
  return (
    <Notice actions={act}>
      <p>{t('tellThem')}</p>
      {untilApproval && <p>{t('untilApproval')}</p>}
      {name && <div>{labelledText(t('name'), name, language)}</div>}
      <div>{labelledText(t('account'), account, language)}</div>
      <div>{labelledText(t('firstPassword'), password, language)}</div>
    </Notice>
  )
}
