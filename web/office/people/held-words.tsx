import { Link } from '@tanstack/react-router'
import type { HeldRow } from '#domain/people/hand-over.ts'
import { useRight, useSession } from '#web/api/session.ts'
import { partText } from '#web/text/codes.ts'
import { dayText, listText } from '#web/text/format.ts'
import { handOverText } from '#web/text/hand-over.ts'
import { useLanguage } from '#web/text/language.ts'
import { useText } from '#web/text/use-text.ts'

/** One thing somebody holds: the part, the number, by when, and its words for who may read it. */
export function HeldWords({ row }: { row: HeldRow }) {
  const t = useText(handOverText)
  const part = useText(partText)
  const language = useLanguage()
  const { today } = useSession()
  return (
    <>
      <span className="held-line">
        <strong>
          {listText(
            row.parts.map(one => part(one)),
            language,
          )}
        </strong>
        <Place row={row} />
        {row.deadline && (
          <span className="quiet">{t('by', { day: dayText(row.deadline, language, today) })}</span>
        )}
      </span>
      {row.title && <span>{row.title}</span>}
    </>
  )
}

function Place({ row }: { row: HeldRow }) {
  const t = useText(handOverText)
  const reads = useRight('item.read')
  if (row.kind === 'selfCheck') return <span>{t('round', { n: row.number })}</span>
  if (!reads) return <span>{row.number}</span>
  return (
    <Link to="/items/$id" params={{ id: row.id }}>
      {row.number}
    </Link>
  )
}
