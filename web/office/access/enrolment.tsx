import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { type EnrolmentView, secondFactorInput } from '#domain/second-factor/second-factor.ts'
import { confirmEnrolment, enrolmentQuery } from '#web/api/second-factor.ts'
import { secondFactorText } from '#web/text/second-factor.ts'
import { useText } from '#web/text/use-text.ts'
import { copyText } from '#web/ui/copy-text.ts'
import { Field } from '#web/ui/form/field.tsx'
import { FormPage } from '#web/ui/form/form-page.tsx'
import { useForm } from '#web/ui/form/use-form.ts'
import { Section } from '#web/ui/page.tsx'
import { QrCode } from '#web/ui/qr-code.tsx'
import { Answered } from '#web/ui/state.tsx'
import { tell } from '#web/ui/told.tsx'
import { CodeInput } from './code-input.tsx'

/** Gets an authenticator to hold the secret, and sees that it does. */
export function Enrolment({ onEnrolled }: { onEnrolled: (recoveryCodes: string[]) => void }) {
  const t = useText(secondFactorText)
  const enrolment = useQuery(enrolmentQuery)
  return (
    <>
      <p>{t('why')}</p>
      <Section title={t('app')}>
        <p>{t('appHelp')}</p>
      </Section>
      <Section title={t('scan')}>
        <Answered query={enrolment} lines={8}>
          {given => <Secret given={given} />}
        </Answered>
      </Section>
      <Section title={t('confirm')}>
        <ConfirmForm onEnrolled={onEnrolled} />
      </Section>
    </>
  )
}

function Secret({ given: { secret, address } }: { given: EnrolmentView }) {
  const t = useText(secondFactorText)
  async function copy() {
    if (await copyText(secret)) tell(t('copied'))
  }
  return (
    <div className="stack">
      <QrCode text={address} label={t('picture')} />
      <p className="quiet">{t('scanHelp')}</p>
      <div>{t('typeSecret')}</div>
      <code className="secret">{secret.replace(/.{4}(?=.)/g, '$& ')}</code>
      <div>
        <Button size="small" onClick={copy}>
          {t('copySecret')}
        </Button>
      </div>
    </div>
  )
}

function ConfirmForm({ onEnrolled }: { onEnrolled: (recoveryCodes: string[]) => void }) {
  const t = useText(secondFactorText)
  const form = useForm({
    schema: secondFactorInput,
    initial: { code: '' },
    submit: ({ code }) => confirmEnrolment(code),
    done: ({ recoveryCodes }) => onEnrolled(recoveryCodes),
    fieldOf: { enrolmentCodeWrong: 'code' },
  })
  return (
    <FormPage form={form} submitLabel={t('enrol')}>
      <Field form={form} path="code" label={t('code')} help={t('codeHelp')}>
        {field => <CodeInput {...field} autoFocus={false} />}
      </Field>
    </FormPage>
  )
}
