import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import type { BulkAnswer } from '#domain/rectification/bulk-views.ts'
import { Refusal, type RefusalCode } from '#domain/refusals.ts'
import { itemListText } from '#web/text/item-list.ts'
import { useLanguage } from '#web/text/language.ts'
import { refusalText } from '#web/text/refusals.ts'
import { useText } from '#web/text/use-text.ts'

/** What became of each row, the refused ones first with their reason. */
export function BulkResult({ answer, onClose }: { answer: BulkAnswer; onClose: () => void }) {
  const t = useText(itemListText)
  const language = useLanguage()
  const done = answer.filter(row => row.done).length
  const rows = [...answer].sort((one, other) => Number(one.done) - Number(other.done))
  return (
    <div role="status">
      <p>
        <strong>{t('bulkResult', { done, refused: answer.length - done })}</strong>
      </p>
      <ul className="bulk-result">
        {rows.map(({ id, number, reason }) => (
          <li key={id}>
            <Link to="/items/$id" params={{ id }}>
              {number || `#${id}`}
            </Link>
            <span>
              {reason
                ? `✕ ${refusalText(new Refusal(reason.code as RefusalCode, reason.details), language)}`
                : `✓ ${t('bulkDone')}`}
            </span>
          </li>
        ))}
      </ul>
      <Button onClick={onClose}>{t('close')}</Button>
    </div>
  )
}
