import { Button, type ButtonProps, Input } from 'antd'
import { type ReactNode, useState } from 'react'
import type { z } from 'zod'
import { Field } from './form/field.tsx'
import { FormPage } from './form/form-page.tsx'
import { useForm } from './form/use-form.ts'
import { SideDrawer } from './side-drawer.tsx'

interface ReasonFormProps {
  schema: z.ZodType<{ reason: string }, { reason: string }>
  /** The name of the field. */
  reasonLabel: string
  reasonHelp?: string
  /** What it is about and what will follow, in words. */
  consequences: ReactNode
  /** The act, on the button of the form as well. */
  act: string
  /** Asked first: the title over the form. */
  question: string
  submit: (input: { reason: string }) => Promise<unknown>
  onDone: () => void
}

type ReasonButtonProps = Omit<ButtonProps, 'onClick' | 'onSubmit'> & ReasonFormProps

/** An act that is asked a reason for: a button that opens the form beside the page. */
export function ReasonButton(props: ReasonButtonProps) {
  const { schema, reasonLabel, reasonHelp, consequences, question, submit, onDone, ...rest } = props
  const { act, ...button } = rest
  const [open, setOpen] = useState(false)
  const done = () => {
    setOpen(false)
    onDone()
  }
  return (
    <>
      <Button {...button} onClick={() => setOpen(true)}>
        {act}
      </Button>
      <SideDrawer open={open} title={question} onClose={() => setOpen(false)}>
        <ReasonForm {...props} onDone={done} onCancel={() => setOpen(false)} />
      </SideDrawer>
    </>
  )
}

function ReasonForm(props: ReasonFormProps & { onCancel: () => void }) {
  const form = useForm({
    schema: props.schema,
    initial: { reason: '' },
    submit: props.submit,
    done: props.onDone,
  })
  return (
    <FormPage form={form} submitLabel={props.act} onCancel={props.onCancel}>
      {props.consequences}
      <Field form={form} path="reason" label={props.reasonLabel} help={props.reasonHelp}>
        {field => <Input.TextArea {...field} autoSize={{ minRows: 2 }} maxLength={500} autoFocus />}
      </Field>
    </FormPage>
  )
}
