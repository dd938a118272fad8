import { Button } from 'antd'
import type { HandOverAnswer } from '#domain/people/hand-over.ts'
import { Refusal, type RefusalCode } from '#domain/refusals.ts'
import { handOverText } from '#web/text/hand-over.ts'
import { useLanguage } from '#web/text/language.ts'
import { refusalText } from '#web/text/refusals.ts'
import { useText } from '#web/text/use-text.ts'

interface HandOverResultProps {
  answer: HandOverAnswer
  onClose: () => void
}

/** What became of each row, those that stay first with their reason. */
export function HandOverResult({ answer, onClose }: HandOverResultProps) {
  const t = useText(handOverText)
  const language = useLanguage()
  const done = answer.rows.filter(row => row.done).length
  const rows = [...answer.rows].sort((one, other) => Number(one.done) - Number(other.done))
  return (
    <div role="status" className="inset">
      <strong>{t('result', { done, stays: rows.length - done })}</strong>
      <ul className="held">
        {rows.map(({ kind, id, number, reason }) => (
          <li key={kind + id}>
            <span className="held-line">
              <span>{kind === 'item' ? number : t('round', { n: number })}</span>
              <span>
                {reason
                  ? `✕ ${refusalText(new Refusal(reason.code as RefusalCode, reason.details), language)}`
                  : `✓ ${t('handedOver')}`}
              </span>
            </span>
          </li>
        ))}
      </ul>
      <Button size="small" onClick={onClose}>
        {t('closeResult')}
      </Button>
    </div>
  )
}
