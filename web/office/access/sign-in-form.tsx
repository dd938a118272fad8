import { Input } from 'antd'
import { signInInput } from '#domain/people/inputs.ts'
import type { SessionView } from '#domain/people/views.ts'
import { signIn } from '#web/api/session.ts'
import { accessText } from '#web/text/access.ts'
import { useText } from '#web/text/use-text.ts'
import { Field } from '#web/ui/form/field.tsx'
import { FormPage } from '#web/ui/form/form-page.tsx'
import { useForm } from '#web/ui/form/use-form.ts'

const needed = signInInput.refine(input => input.account !== '', {
  error: 'required',
  path: ['account'],
})

interface SignInFormProps {
  account?: string
  onSignedIn: (session: SessionView) => void
  onCancel?: () => void
}

export function SignInForm({ account = '', onSignedIn, onCancel }: SignInFormProps) {
  const t = useText(accessText)
  const form = useForm({
    schema: needed,
    initial: { account, password: '' },
    submit: input => signIn(input.account, input.password),
    done: onSignedIn,
  })
  return (
    <FormPage form={form} submitLabel={t('signIn')} onCancel={onCancel}>
      <Field form={form} path="account" label={t('account')}>
        {field => (
          <Input
            {...field}
            autoFocus={!account}
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
          />
        )}
      </Field>
      <Field form={form} path="password" label={t('password')}>
        {field => (
          <Input.Password {...field} autoFocus={!!account} autoComplete="current-password" />
        )}
      </Field>
    </FormPage>
  )
}
