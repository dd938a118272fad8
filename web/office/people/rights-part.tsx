import { useQuery } from '@tanstack/react-query'
import type { PostRequestView, RightsHistoryView } from '#domain/people/grants.ts'
import { rightsHistoryQuery } from '#web/api/grants.ts'
import { usePeople } from '#web/api/organisation.ts'
import { useSession } from '#web/api/session.ts'
import { grantText } from '#web/text/grants.ts'
import { useText } from '#web/text/use-text.ts'
import { zonedMomentText } from '#web/text/zoned-moment.ts'
import { Section } from '#web/ui/page.tsx'
import { Answered } from '#web/ui/state.tsx'
import { PostWords } from './post-words.tsx'

/** How a person came by their rights: who gave, approved, refused and ended each post. */
export function RightsPart({ personId }: { personId: number }) {
  const t = useText(grantText)
  const query = useQuery(rightsHistoryQuery(personId))
  return (
    <Section title={t('history')}>
      <Answered query={query} lines={3}>
        {({ grants, requests }) => (
          <ul className="held">
            {requests
              .filter(request => request.approved !== true)
              .map(request => (
                <li key={`request ${request.id}`}>
                  <PostWords post={{ ...request, until: null }} />
                  <RequestLine request={request} />
                </li>
              ))}
            {grants.map(grant => (
              <li key={grant.postId}>
                <PostWords post={{ ...grant, id: grant.postId, charge: [] }} />
                <GrantLines grant={grant} />
              </li>
            ))}
          </ul>
        )}
      </Answered>
    </Section>
  )
}

function RequestLine({ request }: { request: PostRequestView }) {
  const t = useText(grantText)
  const { personName } = usePeople()
  const { timeZone } = useSession()
  const asked = t('askedBy', {
    name: personName(request.askedBy),
    when: zonedMomentText(request.askedAt, timeZone),
  })
  if (request.decidedAt === null) return <p className="quiet">{`${asked} ${t('waits')}`}</p>
  const when = zonedMomentText(request.decidedAt, timeZone)
  const decided = { name: personName(request.decidedBy), when, opinion: request.opinion }
  return (
    <>
      <p className="quiet">{asked}</p>
      <p className="quiet">{t('refusedBy', decided)}</p>
    </>
  )
}

function GrantLines({ grant }: { grant: RightsHistoryView['grants'][number] }) {
  const t = useText(grantText)
  const { personName } = usePeople()
  const { timeZone } = useSession()
  const { grantedBy, grantedAt, approvedBy, endedBy, endedAt } = grant
  if (grantedAt === null) return <p className="quiet">{t('beforeHistory')}</p>
  const when = zonedMomentText(grantedAt, timeZone)
  return (
    <>
      <p className="quiet">
        {t(`through_${grant.grantedThrough}`, { name: personName(grantedBy), when })}
        {approvedBy !== null && t('approvedBy', { name: personName(approvedBy) })}
      </p>
      {endedAt !== null && (
        <p className="quiet">
          {t('endedBy', { name: personName(endedBy), when: zonedMomentText(endedAt, timeZone) })}
        </p>
      )}
    </>
  )
}
