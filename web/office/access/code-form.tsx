import { Button, Input } from 'antd'
import { useState } from 'react'
import { secondFactorInput } from '#domain/second-factor/second-factor.ts'
import { proveSecondFactor } from '#web/api/second-factor.ts'
import { secondFactorText } from '#web/text/second-factor.ts'
import { useText } from '#web/text/use-text.ts'
import { Field } from '#web/ui/form/field.tsx'
import { FormPage } from '#web/ui/form/form-page.tsx'
import { useForm } from '#web/ui/form/use-form.ts'
import { CodeInput } from './code-input.tsx'

/** The code on the phone, or one of the recovery codes. */
export function CodeForm({ onProven }: { onProven: () => void }) {
  const t = useText(secondFactorText)
  const [recovering, setRecovering] = useState(false)
  const form = useForm({
    schema: secondFactorInput,
    initial: { code: '' },
    submit: ({ code }) => proveSecondFactor(code),
    done: onProven,
    fieldOf: { secondFactorFailed: 'code' },
  })
  function change() {
    setRecovering(!recovering)
    form.change('code', '')
  }
  return (
    <>
      <FormPage form={form} submitLabel={t('signIn')}>
        {recovering ? (
          <Field form={form} path="code" label={t('recoveryCode')} help={t('recoveryHelp')}>
            {field => (
              <Input {...field} autoFocus autoComplete="off" autoCapitalize="none" maxLength={40} />
            )}
          </Field>
        ) : (
          <Field form={form} path="code" label={t('code')} help={t('codeHelp')}>
            {field => <CodeInput {...field} />}
          </Field>
        )}
      </FormPage>
      <div>
        <Button size="small" onClick={change}>
          {t(recovering ? 'useCode' : 'useRecovery')}
        </Button>
      </div>
      <p className="quiet">{t('lost')}</p>
    </>
  )
}
