import { Link, useNavigate } from '@tanstack/react-router'
import { Input } from 'antd'
import { z } from 'zod'
import { changePasswordInput } from '#domain/people/inputs.ts'
import { changePassword, renewSession, useSession } from '#web/api/session.ts'
import { accessText } from '#web/text/access.ts'
import { bracketText } from '#web/text/format.ts'
import { useLanguage } from '#web/text/language.ts'
import { useText } from '#web/text/use-text.ts'
import { Field } from '#web/ui/form/field.tsx'
import { FormPage } from '#web/ui/form/form-page.tsx'
import { useForm } from '#web/ui/form/use-form.ts'
import { Notice } from '#web/ui/notice.tsx'
import { Page } from '#web/ui/page.tsx'
import { tell } from '#web/ui/told.tsx'
import { PlainFrame } from './plain-frame.tsx'

const twice = changePasswordInput
  .extend({ again: z.string() })
  .refine(input => input.next === input.again, { error: 'passwordsDiffer', path: ['again'] })

export function PasswordScreen() {
  const t = useText(accessText)
  const language = useLanguage()
  const { mustChangePassword, person } = useSession()
  return (
    <PlainFrame>
      <Page
        title={t('changePassword')}
        note={person.name + bracketText(person.account, language)}
        back={!mustChangePassword && <Link to="/">{t('toDesk')}</Link>}
      >
        <div className="short-form">
          {mustChangePassword && <Notice>{t('mustChange')}</Notice>}
          <PasswordForm />
        </div>
      </Page>
    </PlainFrame>
  )
}

function PasswordForm() {
  const t = useText(accessText)
  const navigate = useNavigate()
  const form = useForm({
    schema: twice,
    initial: { current: '', next: '', again: '' },
    submit: async ({ current, next }) => {
      await changePassword(current, next)
      await renewSession()
    },
    done: () => {
      tell(t('passwordChanged'))
      void navigate({ to: '/' })
    },
    fieldOf: { passwordWeak: 'next', passwordSame: 'next', signInFailed: 'current' },
  })
  return (
    <FormPage form={form} submitLabel={t('changePassword')}>
      <Field form={form} path="current" label={t('currentPassword')}>
        {field => <Input.Password {...field} autoComplete="current-password" autoFocus />}
      </Field>
      <Field form={form} path="next" label={t('nextPassword')} help={t('passwordHelp')}>
        {field => <Input.Password {...field} autoComplete="new-password" />}
      </Field>
      <Field form={form} path="again" label={t('nextAgain')}>
        {field => <Input.Password {...field} autoComplete="new-password" />}
      </Field>
    </FormPage>
  )
}
