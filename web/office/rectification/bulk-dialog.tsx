import { Input, Modal } from 'antd'
import { useState } from 'react'
import type { BulkAnswer, BulkInput } from '#domain/rectification/bulk-views.ts'
import { itemInputs } from '#domain/rectification/inputs.ts'
import type { ItemRow } from '#domain/rectification/views.ts'
import { post } from '#web/api/client.ts'
import { refreshItems } from '#web/api/items.ts'
import { actionText } from '#web/text/codes.ts'
import { itemText } from '#web/text/item.ts'
import { itemListText } from '#web/text/item-list.ts'
import { useText } from '#web/text/use-text.ts'
import { Field } from '#web/ui/form/field.tsx'
import { FormPage } from '#web/ui/form/form-page.tsx'
import { type Form, useForm } from '#web/ui/form/use-form.ts'
import { AssignFields, type AssignValues } from './acts/assign-fields.tsx'
import { BulkResult } from './bulk-result.tsx'

type BulkAction = BulkInput['action']

interface BulkDialogProps {
  action: BulkAction
  rows: readonly ItemRow[]
  onCancel: () => void
  onDone: () => void
}

/** One form for many items, and afterwards what became of each. */
export function BulkDialog({ action, rows, onCancel, onDone }: BulkDialogProps) {
  const t = useText(itemListText)
  const name = useText(actionText)
  const [answer, setAnswer] = useState<BulkAnswer>()
  return (
    <Modal
      open
      title={t('bulkTitle', { act: name(action), n: rows.length })}
      footer={null}
      onCancel={answer ? onDone : onCancel}
      width={640}
    >
      {answer ? (
        <BulkResult answer={answer} onClose={onDone} />
      ) : (
        <BulkForm action={action} rows={rows} onCancel={onCancel} onAnswer={setAnswer} />
      )}
    </Modal>
  )
}

const initial = {
  assign: { leaderId: null, handlerId: null, leadUnitId: null, coUnitIds: [] },
  accept: {},
  approveCloseOut: { opinion: '' },
  returnForMoreWork: { reason: '' },
}

function BulkForm(props: {
  action: BulkAction
  rows: readonly ItemRow[]
  onCancel: () => void
  onAnswer: (answer: BulkAnswer) => void
}) {
  const { action, rows, onCancel, onAnswer } = props
  const name = useText(actionText)
  const form = useForm({
    schema: itemInputs[action],
    initial: initial[action] as never,
    submit: input =>
      post<BulkAnswer>('/api/items/bulk', {
        rows: rows.map(({ id, revision }) => ({ id, revision })),
        ...{ action, input },
      }),
    done: answer => {
      onAnswer(answer)
      void refreshItems()
    },
    draftKey: `items.bulk.${action}`,
  }) as unknown as Form<BulkValues>
  return (
    <FormPage form={form} submitLabel={name(action)} onCancel={onCancel}>
      <BulkFields action={action} form={form} />
    </FormPage>
  )
}

interface BulkValues extends AssignValues {
  opinion: string
  reason: string
}

function BulkFields({ action, form }: { action: BulkAction; form: Form<BulkValues> }) {
  const t = useText(itemListText)
  const name = useText(itemText)
  if (action === 'accept') return <p>{t('bulkAccept')}</p>
  if (action === 'assign') return <AssignFields form={form} />
  const path = action === 'approveCloseOut' ? 'opinion' : 'reason'
  return (
    <Field form={form} path={path} label={name(path)} optional={path === 'opinion'}>
      {field => <Input.TextArea {...field} autoSize={{ minRows: 3 }} />}
    </Field>
  )
}
