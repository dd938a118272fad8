import { Button, Checkbox, Input } from 'antd'
import { useState } from 'react'
import { z } from 'zod'
import { type MadeToken, type MakeTokenInput, makeTokenInput } from '#domain/api/tokens.ts'
import { machineRights } from '#domain/people/rights.ts'
import { useSession } from '#web/api/session.ts'
import { makeToken } from '#web/api/tokens.ts'
import { rightText } from '#web/text/codes.ts'
import { tokensText } from '#web/text/tokens.ts'
import { useText } from '#web/text/use-text.ts'
import { copyText } from '#web/ui/copy-text.ts'
import { DayField } from '#web/ui/day-field.tsx'
import { Field } from '#web/ui/form/field.tsx'
import { FormPage } from '#web/ui/form/form-page.tsx'
import { useForm } from '#web/ui/form/use-form.ts'
import { Notice } from '#web/ui/notice.tsx'
import { tell } from '#web/ui/told.tsx'

const tokenForm = makeTokenInput.extend({
  expiresOn: z.string().nullable().pipe(makeTokenInput.shape.expiresOn),
})

/** Name, rights and last day; then the token itself, this once. */
export function TokenForm({ onEnd }: { onEnd: () => void }) {
  const t = useText(tokensText)
  const right = useText(rightText)
  const { today } = useSession()
  const [token, setToken] = useState<MadeToken>()
  const form = useForm({
    schema: tokenForm,
    initial: {
      name: '',
      rights: [] as MakeTokenInput['rights'],
      expiresOn: null as string | null,
    },
    submit: async input => setToken(await makeToken(input)),
    done: () => {},
    draftKey: 'token',
    fieldOf: { tokenTooLong: 'expiresOn' },
  })
  if (token) return <Made made={token} onEnd={onEnd} />
  const choices = machineRights.map(one => ({ value: one, label: right(one) }))
  return (
    <FormPage form={form} submitLabel={t('make')} onCancel={onEnd}>
      <Field form={form} path="name" label={t('name')} help={t('nameHelp')}>
        {field => <Input {...field} maxLength={40} />}
      </Field>
      <Field form={form} path="rights" label={t('rights')}>
        {({ value, onChange, id }) => (
          <div id={id} tabIndex={-1}>
            <Checkbox.Group
              value={value}
              onChange={onChange}
              options={choices}
              className="token-rights"
            />
          </div>
        )}
      </Field>
      <Field form={form} path="expiresOn" label={t('expiresOn')} help={t('expiresHelp')}>
        {field => <DayField {...field} min={today} />}
      </Field>
    </FormPage>
  )
}

function Made({ made: { token, waiting }, onEnd }: { made: MadeToken; onEnd: () => void }) {
  const t = useText(tokensText)
  async function copy() {
    if (await copyText(token)) tell(t('copied'))
  }
  return (
    <>
      <Notice>
        <p>{t('shownOnce')}</p>
        {waiting > 0 && <p>{t('waits')}</p>}
      </Notice>
      <Input.TextArea readOnly value={token} autoSize aria-label={t('title')} />
      <div className="row form-foot">
        <Button type="primary" onClick={copy}>
          {t('copy')}
        </Button>
        <Button onClick={onEnd}>{t('kept')}</Button>
      </div>
    </>
  )
}
