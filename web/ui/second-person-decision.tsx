import { Button, Input } from 'antd'
import { useState } from 'react'
import { type DecisionInput, decisionInput } from '#domain/decision.ts'
import { Refusal } from '#domain/refusals.ts'
import type { Reason } from '#domain/workflow.ts'
import { useLanguage } from '#web/text/language.ts'
import { refusalText } from '#web/text/refusals.ts'
import { useText } from '#web/text/use-text.ts'
import { ConfirmButton } from './confirm-button.tsx'
import { Field } from './form/field.tsx'
import { FormPage } from './form/form-page.tsx'
import { useForm } from './form/use-form.ts'
import { tell } from './told.tsx'

interface SecondPersonDecisionProps {
  /** Why this person may not decide; stands instead of the buttons. */
  why: Reason | undefined
  words: {
    approve: string
    question: string
    consequences: string
    approved: string
    refused: string
  }
  decide: (input: DecisionInput) => Promise<unknown>
}

/** The second of two persons approves what the first asked for, or refuses it with a reason. */
export function SecondPersonDecision({ why, words, decide }: SecondPersonDecisionProps) {
  const t = useText()
  const language = useLanguage()
  const [refusing, setRefusing] = useState(false)
  if (why) return <p className="quiet">{refusalText(new Refusal(why.code), language)}</p>
  if (refusing) {
    const end = () => setRefusing(false)
    return <RefuseForm decide={decide} done={() => tell(words.refused)} onCancel={end} />
  }
  return (
    <div className="row">
      <ConfirmButton
        type="primary"
        question={words.question}
        consequences={<p>{words.consequences}</p>}
        onConfirm={async () => {
          await decide({ approves: true, opinion: '' })
          tell(words.approved)
        }}
      >
        {words.approve}
      </ConfirmButton>
      <Button onClick={() => setRefusing(true)}>{t('refuse')}</Button>
    </div>
  )
}

interface RefuseFormProps {
  decide: SecondPersonDecisionProps['decide']
  done: () => void
  onCancel: () => void
}

function RefuseForm({ decide, done, onCancel }: RefuseFormProps) {
  const t = useText()
  const form = useForm({
    schema: decisionInput,
    initial: { approves: false, opinion: '' },
    submit: decide,
    done,
  })
  return (
    <div className="inset">
      <FormPage form={form} submitLabel={t('refuse')} onCancel={onCancel}>
        <Field form={form} path="opinion" label={t('whyRefused')}>
          {field => <Input {...field} maxLength={500} autoFocus />}
        </Field>
      </FormPage>
    </div>
  )
}
