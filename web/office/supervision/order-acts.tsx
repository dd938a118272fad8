import { useNavigate } from '@tanstack/react-router'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { Refusal, type RefusalCode } from '#domain/refusals.ts'
import { orderInputs } from '#domain/supervision/inputs.ts'
import type { OrderView } from '#domain/supervision/views.ts'
import { useRight } from '#web/api/session.ts'
import { actOnOrder } from '#web/api/supervision.ts'
import { useLanguage } from '#web/text/language.ts'
import { refusalText } from '#web/text/refusals.ts'
import { orderActionText, supervisionText } from '#web/text/supervision.ts'
import { useText } from '#web/text/use-text.ts'
import { Field } from '#web/ui/form/field.tsx'
import { FormPage } from '#web/ui/form/form-page.tsx'
import { useForm } from '#web/ui/form/use-form.ts'
import { tell } from '#web/ui/told.tsx'
import '../rectification/item-acts.css'

type Act = keyof typeof orderInputs

/** The fields of each act, in their order; the first is needed. */
const fieldsOf = {
  acknowledge: [],
  answer: ['answer'],
  returnAnswer: ['reason'],
  close: ['opinion'],
  withdraw: ['reason'],
  registerItem: ['problem', 'manifestation'],
} as const satisfies Record<Act, readonly string[]>

/** Only what the state allows: what I may do as buttons, the reason in words for the rest. */
export function OrderActs({ order }: { order: OrderView }) {
  const name = useText(orderActionText)
  const language = useLanguage()
  const mayAct = useRight('supervision.act')
  const [open, setOpen] = useState<Act>()
  const offered = order.actions.filter(({ reason }) => !reason)
  const refused = order.actions.find(({ reason }) => reason)?.reason
  if (!mayAct || order.actions.length === 0) return null
  return (
    <section className="item-acts not-printed">
      <div className="row">
        {offered.map(({ action }, at) => (
          <Button
            key={action}
            type={at === 0 && !open && action !== 'withdraw' ? 'primary' : 'default'}
            aria-expanded={open === action}
            onClick={() => setOpen(open === action ? undefined : (action as Act))}
          >
            {name(action as Act)}
          </Button>
        ))}
      </div>
      {offered.length === 0 && refused && (
        <p className="quiet">
          {refusalText(new Refusal(refused.code as RefusalCode, refused.details), language)}
        </p>
      )}
      {open && (
        <div className="item-form">
          <h3>{name(open)}</h3>
          <ActForm key={open} order={order} action={open} onCancel={() => setOpen(undefined)} />
        </div>
      )}
    </section>
  )
}

function ActForm(props: { order: OrderView; action: Act; onCancel: () => void }) {
  const { order, action, onCancel } = props
  const t = useText(supervisionText)
  const name = useText(orderActionText)
  const navigate = useNavigate()
  const fields: readonly string[] = fieldsOf[action]
  const form = useForm({
    schema: orderInputs[action],
    initial: Object.fromEntries(fields.map(field => [field, ''])) as never,
    submit: input => actOnOrder(order.id, action, { ...input, revision: order.revision }),
    draftKey: `supervision.${order.id}.${action}`,
    done: ({ id }) => {
      if (action !== 'registerItem') return tell(t('done', { number: order.number }))
      tell(t('registered'))
      void navigate({ to: '/items/$id', params: { id } })
    },
  })
  return (
    <FormPage form={form} submitLabel={name(action)} onCancel={onCancel}>
      {fields.map((field, at) => (
        <Field
          key={field}
          form={form as never}
          path={field}
          label={labelOf(field, action, t)}
          optional={field === 'opinion' || field === 'manifestation'}
        >
          {binding => (
            <Input.TextArea
              {...(binding as object)}
              autoSize={{ minRows: at === 0 ? 3 : 2 }}
              autoFocus={at === 0}
            />
          )}
        </Field>
      ))}
    </FormPage>
  )
}

function labelOf(
  field: string,
  action: Act,
  t: (key: keyof typeof supervisionText) => string,
): string {
  if (field === 'reason') return t(action === 'withdraw' ? 'withdrawReason' : 'returnReason')
  return t(field as 'answer' | 'opinion' | 'problem' | 'manifestation')
}
