import { Button } from 'antd'
import { useId } from 'react'
import { useText } from '#web/text/use-text.ts'
import './progress.css'

interface ProgressProps {
  /** What is being done, in words: 正在导入第 120 行，共 1,106 行. */
  label: string
  /** 0 to 1; absent when nobody can tell. */
  share?: number
  onCancel?: () => void
}

/** A long job: what is going on, how far it is, and the way to stop it. */
export function Progress({ label, share, onCancel }: ProgressProps) {
  const t = useText()
  const id = useId()
  return (
    <div className="progress">
      <label htmlFor={id} aria-live="polite">
        {label}
      </label>
      <progress id={id} max={1} value={share} />
      {onCancel && (
        <Button size="small" onClick={onCancel}>
          {t('cancel')}
        </Button>
      )}
    </div>
  )
}
