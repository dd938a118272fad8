import { endsFirst, lastEnd } from '#domain/people/posts.ts'
import { usePeople } from '#web/api/organisation.ts'
import { useSession } from '#web/api/session.ts'
import { dayText } from '#web/text/format.ts'
import { itemText } from '#web/text/item.ts'
import { useLanguage } from '#web/text/language.ts'
import { useText } from '#web/text/use-text.ts'

export interface PostEndProps {
  personId: number | null | undefined
  deadline?: string | null | undefined
}

/** Says beside somebody named that their last post ends before the work does: allowed, but theirs no longer then. */
export function PostEnd({ personId, deadline = null }: PostEndProps) {
  const words = usePostEnd()(personId, deadline)
  return words && <div className="field-warning">▲ {words}</div>
}

/** The same in words; empty where the posts last long enough. */
export function usePostEnd() {
  const t = useText(itemText)
  const language = useLanguage()
  const { people } = usePeople()
  const { today } = useSession()
  return (personId: number | null | undefined, deadline: string | null): string => {
    const end = lastEnd(people.find(({ id }) => id === personId)?.posts ?? [])
    if (end === null || !endsFirst(end, deadline, today)) return ''
    const day = dayText(end, language)
    if (end <= today) return t('postEnded', { day })
    if (deadline === null) return t('postEnds', { day })
    return t('postEndsFirst', { day, deadline: dayText(deadline, language) })
  }
}
