import { useLocation } from '@tanstack/react-router'
import { Checkbox, Input, Modal } from 'antd'
import { useState } from 'react'
import { sendRemarkInput } from '#domain/burden/inputs.ts'
import { sendRemark } from '#web/api/burden.ts'
import { burdenText } from '#web/text/burden.ts'
import { useText } from '#web/text/use-text.ts'
import { Field } from '#web/ui/form/field.tsx'
import { FormPage } from '#web/ui/form/form-page.tsx'
import { useForm } from '#web/ui/form/use-form.ts'
import { tell } from '#web/ui/told.tsx'

/** At the foot of every page (NORMS D3): one press, a sentence, one press. */
export function BurdenBox() {
  const t = useText(burdenText)
  const { pathname: place } = useLocation()
  const [open, setOpen] = useState(false)
  return (
    <footer className="burden-box not-printed">
      <button type="button" className="plain-button" onClick={() => setOpen(true)}>
        {t('box')}
      </button>
      <Modal
        open={open}
        title={t('box')}
        footer={null}
        onCancel={() => setOpen(false)}
        destroyOnHidden
      >
        <RemarkForm place={place} onDone={() => setOpen(false)} />
      </Modal>
    </footer>
  )
}

function RemarkForm({ place, onDone }: { place: string; onDone: () => void }) {
  const t = useText(burdenText)
  const form = useForm({
    schema: sendRemarkInput,
    initial: { place, sentence: '', anonymous: false },
    submit: sendRemark,
    done: () => {
      tell(t('sent'))
      onDone()
    },
  })
  return (
    <FormPage form={form} submitLabel={t('send')} onCancel={onDone}>
      <p>{t('boxHelp', { place })}</p>
      <Field form={form} path="sentence" label={t('sentence')}>
        {field => <Input.TextArea {...field} autoSize={{ minRows: 2 }} maxLength={500} autoFocus />}
      </Field>
      <Checkbox
        checked={form.values.anonymous}
        onChange={({ target }) => form.change('anonymous', target.checked)}
      >
        {t('anonymous')}
      </Checkbox>
    </FormPage>
  )
}
