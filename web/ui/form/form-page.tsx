import { Button } from 'antd'
import { type FormEvent, type ReactNode, useEffect, useRef } from 'react'
import { clockText, labelledText, momentText } from '#web/text/format.ts'
import { useLanguage } from '#web/text/language.ts'
import { useText } from '#web/text/use-text.ts'
import { Notice } from '../notice.tsx'
import { RefusalNotice } from '../refusal-notice.tsx'
import { useFaultWords } from './field.tsx'
import type { FormFrame } from './use-form.ts'
import './form.css'

interface FormPageProps {
  form: FormFrame
  children: ReactNode
  /** The act in words; 提交 unless given. */
  submitLabel?: string
  onCancel?: () => void
  /** Stands before the buttons, e.g. what will follow. */
  foot?: ReactNode
}

/** A form with its summary of faults, the draft it offers, and the state of saving in words. */
export function FormPage({ form, children, submitLabel, onCancel, foot }: FormPageProps) {
  const t = useText()
  const busy = form.state === 'submitting'
  function onSubmit(event: FormEvent) {
    event.preventDefault()
    event.stopPropagation()
    if (!busy) void form.submit()
  }
  return (
    <form className="form" noValidate onSubmit={onSubmit}>
      <DraftOffer form={form} />
      <Summary form={form} />
      {children}
      {foot}
      <div className="row form-foot">
        <Button type="primary" htmlType="submit" loading={busy}>
          {submitLabel ?? t('submit')}
        </Button>
        {onCancel && <Button onClick={onCancel}>{t('cancel')}</Button>}
        <SaveState form={form} />
      </div>
    </form>
  )
}

function DraftOffer({ form }: { form: FormFrame }) {
  const t = useText()
  if (!form.draft) return null
  const acts = (
    <>
      <Button size="small" onClick={form.restore}>
        {t('draftRestore')}
      </Button>
      <Button size="small" type="text" onClick={form.discard}>
        {t('draftDiscard')}
      </Button>
    </>
  )
  return <Notice actions={acts}>{t('draftFound', { when: momentText(form.draft.at) })}</Notice>
}

/** All faults at the top, each leading to its field; takes the focus after a failed submit. */
function Summary({ form }: { form: FormFrame }) {
  const t = useText()
  const language = useLanguage()
  const faultWords = useFaultWords()
  const frame = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (form.attempts > 0) frame.current?.focus()
  }, [form.attempts])
  if (form.faults.length === 0) return <RefusalNotice failure={form.failure} />
  return (
    <div className="form-summary" role="alert" tabIndex={-1} ref={frame}>
      <div>{t('fieldsWrong', { n: form.faults.length })}</div>
      <ul>
        {form.faults.map(fault => (
          <li key={fault.path + fault.code}>
            <button
              type="button"
              className="plain-button form-jump"
              onClick={() => document.getElementById(`${form.id}-${fault.path}`)?.focus()}
            >
              {labelledText(form.labels.get(fault.path), faultWords(fault), language)}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}

function SaveState({ form }: { form: FormFrame }) {
  const t = useText()
  const words = {
    untouched: '',
    typing: '',
    kept: t('draftKept', { when: clockText(form.keptAt) }),
    submitting: t('submitting'),
    failed: t('notSubmitted'),
    submitted: t('submitted'),
  }
  return (
    <span className="quiet" role="status">
      {words[form.state]}
    </span>
  )
}
