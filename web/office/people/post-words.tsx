import { hasEnded } from '#domain/people/posts.ts'
import type { PostView } from '#domain/people/views.ts'
import { useUnits } from '#web/api/organisation.ts'
import { useSession } from '#web/api/session.ts'
import { roleText } from '#web/text/codes.ts'
import { bracketText } from '#web/text/format.ts'
import { useLanguage } from '#web/text/language.ts'
import { peopleText } from '#web/text/people.ts'
import { useText } from '#web/text/use-text.ts'
import { StatusTag } from '#web/ui/status-tag.tsx'

/** A post in words: 市容股 · 股长（责任人）, and whether it has ended or is still to come. */
export function PostWords({ post }: { post: PostView }) {
  const t = useText(peopleText)
  const role = useText(roleText)
  const language = useLanguage()
  const { today } = useSession()
  const { unitName } = useUnits()
  const words = role(post.role)
  const place = [unitName(post.unitId), post.title].filter(Boolean).join(' · ')
  const remark = hasEnded(post, today) ? t('ended') : post.since > today ? t('toCome') : ''
  return (
    <span className={remark && 'quiet'}>
      {place}
      {post.title !== words && bracketText(words, language)}{' '}
      {remark && <StatusTag tone="quiet">{remark}</StatusTag>}
    </span>
  )
}
