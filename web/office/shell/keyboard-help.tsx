import { Modal } from 'antd'
import { useEffect } from 'react'
import { shellText } from '#web/text/shell.ts'
import { useText } from '#web/text/use-text.ts'
import { isTaken } from '#web/ui/table/table-keys.ts'

const keys = [
  ['/', 'keyFind'],
  ['j', 'keyDown'],
  ['k', 'keyUp'],
  ['Enter', 'keyOpen'],
  ['x', 'keySelect'],
  ['Esc', 'keyEscape'],
  ['?', 'keyHelp'],
] as const

interface KeyboardHelpProps {
  open: boolean
  onOpen: (open: boolean) => void
}

export function KeyboardHelp({ open, onOpen }: KeyboardHelpProps) {
  const t = useText(shellText)
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.key === '?' && !isTaken(event)) onOpen(true)
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [onOpen])
  return (
    <Modal
      open={open}
      title={t('keyboard')}
      footer={null}
      onCancel={() => onOpen(false)}
      destroyOnHidden
    >
      <dl className="keys">
        {keys.map(([key, word]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{t(word)}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  )
}
