import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { decidePostInput, type PostRequestView, whyNotDecide } from '#domain/people/grants.ts'
import { rightsOf } from '#domain/people/rights.ts'
import type { PersonView } from '#domain/people/views.ts'
import { Refusal } from '#domain/refusals.ts'
import { decidePost, postRequestsQuery } from '#web/api/grants.ts'
import { usePeople } from '#web/api/organisation.ts'
import { useRight, useSession } from '#web/api/session.ts'
import { rightText } from '#web/text/codes.ts'
import { listText } from '#web/text/format.ts'
import { grantText } from '#web/text/grants.ts'
import { useLanguage } from '#web/text/language.ts'
import { roleWhatText } from '#web/text/people.ts'
import { refusalText } from '#web/text/refusals.ts'
import { useText } from '#web/text/use-text.ts'
import { zonedMomentText } from '#web/text/zoned-moment.ts'
import { ConfirmButton } from '#web/ui/confirm-button.tsx'
import { Field } from '#web/ui/form/field.tsx'
import { FormPage } from '#web/ui/form/form-page.tsx'
import { useForm } from '#web/ui/form/use-form.ts'
import { Section } from '#web/ui/page.tsx'
import { RefusalNotice } from '#web/ui/refusal-notice.tsx'
import { tell } from '#web/ui/told.tsx'
import { PostWords } from './post-words.tsx'

/** Posts that wait for a second person; nothing where none does. */
export function PendingPosts({ people }: { people: readonly PersonView[] }) {
  const t = useText(grantText)
  const { data = [], error } = useQuery(postRequestsQuery)
  if (error) return <RefusalNotice failure={error} />
  if (data.length === 0) return null
  return (
    <Section title={t('pending', { n: data.length })}>
      <p className="quiet">{t('pendingHelp')}</p>
      <ul className="held">
        {data.map(request => (
          <li key={request.id}>
            <PendingPost request={request} people={people} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

interface PendingPostProps {
  request: PostRequestView
  people: readonly PersonView[]
}

function PendingPost({ request, people }: PendingPostProps) {
  const t = useText(grantText)
  const what = useText(roleWhatText)
  const { timeZone } = useSession()
  const { personName } = usePeople()
  const when = zonedMomentText(request.askedAt, timeZone)
  return (
    <>
      <span className="held-line">
        <Link to="/people" search={{ person: request.personId }}>
          {personName(request.personId)}
        </Link>
        <PostWords post={{ ...request, until: null }} />
      </span>
      <p>{what(request.role)}</p>
      <NewRights request={request} people={people} />
      <p className="quiet">{t('askedBy', { name: personName(request.askedBy), when })}</p>
      <Decision request={request} />
    </>
  )
}

/** What the post would add to the rights its holder has already. */
function NewRights({ request, people }: PendingPostProps) {
  const t = useText(grantText)
  const right = useText(rightText)
  const language = useLanguage()
  const { today } = useSession()
  const posts = people.find(person => person.id === request.personId)?.posts ?? []
  const held = posts.filter(post => post.since <= today && (!post.until || post.until > today))
  const rightsWith = (roles: readonly PostRequestView['role'][]) =>
    rightsOf({ id: 0, name: '', roles, reach: [] })
  const before = rightsWith(held.map(post => post.role))
  const added = rightsWith([request.role]).filter(one => !before.includes(one))
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

function Decision({ request }: { request: PostRequestView }) {
  const t = useText(grantText)
  const language = useLanguage()
  const { person } = useSession()
  const [refusing, setRefusing] = useState(false)
  const approves = useRight('people.approve')
  const why = whyNotDecide(request, person.id)
  if (!approves) return null
  if (why) return <p className="quiet">{refusalText(new Refusal(why.code), language)}</p>
  if (refusing) return <RefuseForm request={request} onEnd={() => setRefusing(false)} />
  return (
    <div className="row">
      <ConfirmButton
        type="primary"
        question={t('approveQuestion')}
        consequences={<p>{t('approveConsequences')}</p>}
        onConfirm={async () => {
          await decidePost(request.id, { approves: true, opinion: '' })
          tell(t('approved'))
        }}
      >
        {t('approve')}
      </ConfirmButton>
      <Button onClick={() => setRefusing(true)}>{t('refuse')}</Button>
    </div>
  )
}

function RefuseForm({ request, onEnd }: { request: PostRequestView; onEnd: () => void }) {
  const t = useText(grantText)
  const form = useForm({
    schema: decidePostInput,
    initial: { approves: false, opinion: '' },
    submit: input => decidePost(request.id, input),
    done: () => tell(t('refused')),
  })
  return (
    <div className="inset">
      <FormPage form={form} submitLabel={t('refuse')} onCancel={onEnd}>
        <Field form={form} path="opinion" label={t('whyRefused')}>
          {field => <Input {...field} maxLength={500} autoFocus />}
        </Field>
      </FormPage>
    </div>
  )
}
