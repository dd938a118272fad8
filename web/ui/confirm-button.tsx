import { Button, type ButtonProps, Modal } from 'antd'
import { type ReactNode, useState } from 'react'
import { useText } from '#web/text/use-text.ts'
import { RefusalNotice } from './refusal-notice.tsx'

interface ConfirmButtonProps extends Omit<ButtonProps, 'onClick' | 'title'> {
  children: ReactNode
  /** The question. */
  question: string
  /** What will follow, in words. */
  consequences: ReactNode
  /** The act again on the button of the dialog; `children` unless given. */
  act?: ReactNode
  onConfirm: () => Promise<unknown>
}

/** An act with consequences: asks first, stays open while it works, shows why it was refused. */
export function ConfirmButton(props: ConfirmButtonProps) {
  const { children, question, consequences, act, onConfirm, ...button } = props
  const t = useText()
  const [open, setOpen] = useState(false)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>()
  async function confirm() {
    setBusy(true)
    setFailure(undefined)
    try {
      await onConfirm()
      setOpen(false)
    } catch (refused) {
      setFailure(refused)
    } finally {
      setBusy(false)
    }
  }
  return (
    <>
      <Button {...button} onClick={() => setOpen(true)}>
        {children}
      </Button>
      <Modal
        open={open}
        title={question}
        okText={act ?? children}
        cancelText={t('cancel')}
        confirmLoading={busy}
        onOk={confirm}
        onCancel={() => setOpen(false)}
        destroyOnHidden
      >
        <RefusalNotice failure={failure} />
        {consequences}
      </Modal>
    </>
  )
}
