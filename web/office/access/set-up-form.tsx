import { Input } from 'antd'
import { setUpInput } from '#domain/people/inputs.ts'
import { post } from '#web/api/client.ts'
import { accessText } from '#web/text/access.ts'
import { useText } from '#web/text/use-text.ts'
import { Field } from '#web/ui/form/field.tsx'
import { FormPage } from '#web/ui/form/form-page.tsx'
import { type Form, useForm } from '#web/ui/form/use-form.ts'
import { Section } from '#web/ui/page.tsx'
import { Progress } from '#web/ui/progress.tsx'
import type { SampleAccount } from './sample-accounts.tsx'

interface SetUpFormProps {
  token: string
  onMade: (accounts: SampleAccount[]) => void
}

type Start = 'sample' | 'empty'
const starts = { empty: 'startEmpty', sample: 'startSample' } as const
const initial = { bureau: '', name: '', account: '', password: '', start: 'empty' as Start }

export function SetUpForm({ token, onMade }: SetUpFormProps) {
  const t = useText(accessText)
  const form = useForm({
    schema: setUpInput,
    initial: { token, ...initial },
    submit: input => post<{ accounts?: SampleAccount[] }>('/api/set-up', input),
    done: answer => onMade(answer.accounts ?? []),
    fieldOf: { passwordWeak: 'password' },
  })
  const busy = form.state === 'submitting' && <Progress label={t('settingUp')} />
  return (
    <FormPage form={form} submitLabel={t('begin')} foot={busy}>
      <p>{t('setUpWhat')}</p>
      <Field form={form} path="bureau" label={t('bureau')} help={t('bureauHelp')}>
        {field => <Input {...field} autoFocus autoComplete="organization" />}
      </Field>
      <Section title={t('firstAdministrator')}>
        <p className="quiet">{t('administratorHelp')}</p>
        <div className="form">
          <AdministratorFields form={form} />
        </div>
      </Section>
      <StartChoice chosen={form.values.start} onChoose={start => form.change('start', start)} />
    </FormPage>
  )
}

function AdministratorFields({ form }: { form: Form<typeof initial & { token: string }> }) {
  const t = useText(accessText)
  return (
    <>
      <Field form={form} path="name" label={t('name')}>
        {field => <Input {...field} autoComplete="name" />}
      </Field>
      <Field form={form} path="account" label={t('account')} help={t('accountHelp')}>
        {field => (
          <Input {...field} autoComplete="username" autoCapitalize="none" spellCheck={false} />
        )}
      </Field>
      <Field form={form} path="password" label={t('password')} help={t('passwordHelp')}>
        {field => <Input.Password {...field} autoComplete="new-password" />}
      </Field>
    </>
  )
}

function StartChoice(props: { chosen: Start; onChoose: (start: Start) => void }) {
  const t = useText(accessText)
  return (
    <fieldset className="choice-group">
      <legend>{t('start')}</legend>
      {(Object.keys(starts) as Start[]).map(start => (
        <label key={start} className="choice">
          <input
            type="radio"
            name="start"
            checked={props.chosen === start}
            onChange={() => props.onChoose(start)}
          />
          {t(starts[start])}
        </label>
      ))}
    </fieldset>
  )
}
