import { Link } from '@tanstack/react-router'
import type { ItemRow } from '#domain/rectification/views.ts'
import { usePeople } from '#web/api/organisation.ts'
import { deskText } from '#web/text/desk.ts'
import { labelledText } from '#web/text/format.ts'
import { useLanguage } from '#web/text/language.ts'
import { useText } from '#web/text/use-text.ts'
import { usePostEnd } from '../rectification/post-end.tsx'

/** Whose post ends before the work on an item, and the way to hand over what they hold. */
export function PostEnds({ row }: { row: Pick<ItemRow, 'leaderId' | 'handlerId' | 'deadline'> }) {
  const t = useText(deskText)
  const language = useLanguage()
  const { personName } = usePeople()
  const wordsOf = usePostEnd()
  return [row.leaderId, row.handlerId].map(id => {
    const words = wordsOf(id, row.deadline)
    if (!words || id === null) return null
    const name = personName(id)
    return (
      <div key={id}>
        {labelledText(name, words, language)}{' '}
        <Link
          to="/people"
          search={{ person: id }}
          aria-label={labelledText(t('handOver'), name, language)}
        >
          {t('handOver')}
        </Link>
      </div>
    )
  })
}
