import { Input } from 'antd'
import { answerRemarkInput } from '#domain/burden/inputs.ts'
import type { RemarkView } from '#domain/burden/views.ts'
import { answerRemark } from '#web/api/burden.ts'
import { burdenText } from '#web/text/burden.ts'
import { useText } from '#web/text/use-text.ts'
import { Field } from '#web/ui/form/field.tsx'
import { FormPage } from '#web/ui/form/form-page.tsx'
import { useForm } from '#web/ui/form/use-form.ts'
import { tell } from '#web/ui/told.tsx'

/** One remark with its answer, or the form to answer it. */
export function RemarkDetail({ remark }: { remark: RemarkView }) {
  const t = useText(burdenText)
  const facts = [
    [t('sentence'), remark.sentence],
    [t('page'), remark.place],
    [t('sender'), remark.sender ?? t('nameless')],
    ...(remark.status === 'answered'
      ? [
          [t('answer'), remark.answer],
          [t('answeredBy'), remark.answeredBy],
        ]
      : []),
  ]
  return (
    <>
      <dl className="burden-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {remark.mayAnswer && <AnswerForm key={remark.id} id={remark.id} />}
    </>
  )
}

function AnswerForm({ id }: { id: number }) {
  const t = useText(burdenText)
  const form = useForm({
    schema: answerRemarkInput,
    initial: { answer: '' },
    submit: input => answerRemark(id, input),
    draftKey: `burden.${id}.answer`,
    done: () => tell(t('answered')),
  })
  return (
    <FormPage form={form} submitLabel={t('answerAct')}>
      <Field form={form} path="answer" label={t('answer')}>
        {field => <Input.TextArea {...field} autoSize={{ minRows: 3 }} maxLength={500} />}
      </Field>
    </FormPage>
  )
}
