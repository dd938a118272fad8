import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { DecisionInput } from '#domain/decision.ts'
import { isGivenByTwo, type PostRequestView, whyNotDecide } from '#domain/people/grants.ts'
import { rightsOf } from '#domain/people/rights.ts'
import type { PersonView } from '#domain/people/views.ts'
import { decidePost, postRequestsQuery } from '#web/api/grants.ts'
import { usePeople } from '#web/api/organisation.ts'
import { useRight, useSession } from '#web/api/session.ts'
import { rightText } from '#web/text/codes.ts'
import { listText, sentencesText } from '#web/text/format.ts'
import { grantText } from '#web/text/grants.ts'
import { useLanguage } from '#web/text/language.ts'
import { roleWhatText } from '#web/text/people.ts'
import { useText } from '#web/text/use-text.ts'
import { zonedMomentText } from '#web/text/zoned-moment.ts'
import { Section } from '#web/ui/page.tsx'
import { RefusalNotice } from '#web/ui/refusal-notice.tsx'
import { SecondPersonDecision } from '#web/ui/second-person-decision.tsx'
import { type FirstPassword, GivenPassword } from './account-forms.tsx'
import { PostWords } from './post-words.tsx'

/**
 * Posts that wait for a second person, and first passwords that came with an approval until the page
 * is left; nothing where there are none.
 */
export function PendingPosts({ people }: { people: readonly PersonView[] }) {
  const t = useText(grantText)
  const { data = [], error } = useQuery(postRequestsQuery)
  const [given, setGiven] = useState<FirstPassword[]>([])
  if (error) return <RefusalNotice failure={error} />
  const waiting = data.length > 0 && (
    <Section title={t('pending', { n: data.length })}>
      <p className="quiet">{t('pendingHelp')}</p>
      <ul className="held">
        {data.map(request => (
          <li key={request.id}>
            <PendingPost
              request={request}
              people={people}
              onGiven={one => setGiven(before => [...before, one])}
            />
          </li>
        ))}
      </ul>
    </Section>
  )
  return (
    <>
      {given.map(one => (
        <GivenPassword key={one.personId} given={one} />
      ))}
      {waiting}
    </>
  )
}

interface PendingPostProps {
  request: PostRequestView
  people: readonly PersonView[]
  onGiven: (given: FirstPassword) => void
}

function PendingPost({ request, people, onGiven }: PendingPostProps) {
  const t = useText(grantText)
  const what = useText(roleWhatText)
  const { timeZone } = useSession()
  const { personName } = usePeople()
  const when = zonedMomentText(request.askedAt, timeZone)
  return (
    <>
      <span className="held-line">
        {!request.tokenRights && (
          <Link to="/people" search={{ person: request.personId }}>
            {personName(request.personId)}
          </Link>
        )}
        <PostWords post={{ ...request, until: null }} />
      </span>
      {!request.tokenRights && <p>{what(request.role)}</p>}
      <NewRights request={request} people={people} />
      <p className="quiet">{t('askedBy', { name: personName(request.askedBy), when })}</p>
      <Decision request={request} onGiven={onGiven} />
    </>
  )
}

/** What the post would add to the rights its holder has already. */
function NewRights({ request, people }: Omit<PendingPostProps, 'onGiven'>) {
  const t = useText(grantText)
  const right = useText(rightText)
  const language = useLanguage()
  const { today } = useSession()
  const posts = people.find(person => person.id === request.personId)?.posts ?? []
  const held = posts.filter(post => post.since <= today && (!post.until || post.until > today))
  const rightsWith = (roles: readonly PostRequestView['role'][]) =>
    rightsOf({ id: 0, name: '', roles, reach: [] })
  const before = rightsWith(held.map(post => post.role))
  const asked = (one: string) => request.tokenRights?.includes(one) ?? true
  const added = rightsWith([request.role]).filter(one => asked(one) && !before.includes(one))
  if (added.length === 0) return <p>{t('noNewRights')}</p>
  return (
    <p>
      {t('newRights', {
        rights: listText(
          added.map(one => right(one)),
          language,
        ),
      })}
    </p>
  )
}

function Decision({ request, onGiven }: Omit<PendingPostProps, 'people'>) {
  const t = useText(grantText)
  const { personName } = usePeople()
  const { person } = useSession()
  const language = useLanguage()
  if (!useRight('people.approve')) return null
  async function decide(input: DecisionInput) {
    const { account, firstPassword: password } = await decidePost(request.id, input)
    if (account === null || password === null) return
    const { personId } = request
    onGiven({ personId, name: personName(personId), account, password })
  }
  return (
    <SecondPersonDecision
      why={whyNotDecide(request, person.id)}
      words={{
        approve: t('approve'),
        question: t('approveQuestion'),
        consequences: sentencesText(
          [t('approveConsequences'), ...(isGivenByTwo(request.role) ? [t('approvePassword')] : [])],
          language,
        ),
        approved: t('approved'),
        refused: t('refused'),
      }}
      decide={decide}
    />
  )
}
