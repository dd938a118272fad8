import { Link } from '@tanstack/react-router'
import type { DeskView } from '#domain/rectification/desk-views.ts'
import { usePeople } from '#web/api/organisation.ts'
import { deskText } from '#web/text/desk.ts'
import { labelledText } from '#web/text/format.ts'
import { useLanguage } from '#web/text/language.ts'
import { useText } from '#web/text/use-text.ts'
import { usePostEnd } from '../rectification/post-end.tsx'

type Row = DeskView['groups'][number]['rows'][number]

/** Whose post ends before the work on an item or its measures, and the way to hand over what they hold. */
export function PostEnds({ row }: { row: Row }) {
  const t = useText(deskText)
  const language = useLanguage()
  const { personName } = usePeople()
  const wordsOf = usePostEnd()
  const said = new Map<number, string>()
  for (const { personId, deadline } of partsOf(row)) {
    const words = wordsOf(personId, deadline)
    if (words && personId !== null && !said.has(personId)) said.set(personId, words)
  }
  return [...said].map(([id, words]) => {
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

/** Everybody named with the day by which their part is due. */
function partsOf({ leaderId, handlerId, deadline, openMeasures }: Row) {
  return [
    { personId: leaderId, deadline },
    { personId: handlerId, deadline },
    ...(openMeasures ?? []).map(measure => ({
      personId: measure.handlerId,
      deadline: measure.deadline ?? deadline,
    })),
  ]
}
