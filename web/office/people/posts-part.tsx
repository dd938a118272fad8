import { Button } from 'antd'
import { useState } from 'react'
import { hasEnded } from '#domain/people/posts.ts'
import type { PersonView, PostView } from '#domain/people/views.ts'
import { useUnits } from '#web/api/organisation.ts'
import { useSession } from '#web/api/session.ts'
import { dayText, labelledText, listText } from '#web/text/format.ts'
import { useLanguage } from '#web/text/language.ts'
import { peopleText } from '#web/text/people.ts'
import { useText } from '#web/text/use-text.ts'
import { Section } from '#web/ui/page.tsx'
import { EndPostForm } from './end-post-form.tsx'
import { AddPostForm } from './post-form.tsx'
import { PostWords } from './post-words.tsx'
import { RoleHelp } from './role-select.tsx'

/** Whether acts are shown at all, and why they are refused when they are grey. */
export interface Acts {
  /** The end of a post was refused because of open parts. */
  onHeld: () => void
  shown: boolean
  refused: string | undefined
}

/** A person's posts with their days; ended ones on demand. */
export function PostsPart({ person, acts }: { person: PersonView; acts: Acts }) {
  const t = useText(peopleText)
  const { today } = useSession()
  const [adding, setAdding] = useState(false)
  const past = person.posts.filter(post => hasEnded(post, today))
  const others = person.posts.filter(post => !hasEnded(post, today))
  const add = acts.shown && !adding && (
    <Button onClick={() => setAdding(true)}>{t('addPost')}</Button>
  )
  return (
    <Section title={t('servings')} actions={add}>
      {adding && <AddPostForm person={person} onEnd={() => setAdding(false)} />}
      {others.length === 0 && <p className="quiet">{t('noCurrentPost')}</p>}
      {others.map(post => (
        <PostBlock key={post.id} post={post} acts={acts} />
      ))}
      {past.length > 0 && (
        <details>
          <summary>{t('pastPosts', { n: past.length })}</summary>
          {past.map(post => (
            <PastPost key={post.id} person={person} post={post} acts={acts} />
          ))}
        </details>
      )}
    </Section>
  )
}

/** A post that has ended can be given anew as it was: the way back from a mistaken end. */
function PastPost(props: { person: PersonView; post: PostView; acts: Acts }) {
  const t = useText(peopleText)
  const { person, post, acts } = props
  const [again, setAgain] = useState(false)
  return (
    <>
      <PostBlock post={post} acts={{ ...acts, shown: false }} />
      {again && <AddPostForm person={person} again={post} onEnd={() => setAgain(false)} />}
      {acts.shown && !again && (
        <Button size="small" onClick={() => setAgain(true)}>
          {t('giveAgain')}
        </Button>
      )}
    </>
  )
}

function PostBlock({ post, acts }: { post: PostView; acts: Acts }) {
  const t = useText(peopleText)
  const { today } = useSession()
  const [ending, setEnding] = useState(false)
  return (
    <div className="post">
      <strong>
        <PostWords post={post} />
      </strong>
      <Charge post={post} />
      <p>{useDays(post)}</p>
      {!hasEnded(post, today) && (
        <p className="quiet">
          <RoleHelp role={post.role} />
        </p>
      )}
      {ending && <EndPostForm post={post} onHeld={acts.onHeld} onEnd={() => setEnding(false)} />}
      {acts.shown && !ending && (
        <div className="row">
          <Button
            disabled={acts.refused !== undefined}
            title={acts.refused}
            onClick={() => setEnding(true)}
          >
            {t(post.until ? 'endEarlier' : 'endPost')}
          </Button>
        </div>
      )}
    </div>
  )
}

function Charge({ post }: { post: PostView }) {
  const t = useText(peopleText)
  const language = useLanguage()
  const { unitName } = useUnits()
  if (post.charge.length === 0) return null
  return <p>{labelledText(t('charge'), listText(post.charge.map(unitName), language), language)}</p>
}

function useDays({ since, until }: PostView): string {
  const t = useText(peopleText)
  const { today } = useSession()
  const language = useLanguage()
  const day = (one: string) => dayText(one, language, today)
  if (until === null) return t('from', { day: day(since) })
  const words = until <= today ? 'fromUntilPast' : 'fromUntil'
  return t(words, { since: day(since), until: day(until) })
}
