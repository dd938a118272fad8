import { lightOf } from '#domain/rectification/light.ts'
import type { ItemView } from '#domain/rectification/views.ts'
import { usePeople } from '#web/api/organisation.ts'
import { useSession } from '#web/api/session.ts'
import { statusText } from '#web/text/codes.ts'
import { timeLeftText } from '#web/text/deadline.ts'
import { dayText } from '#web/text/format.ts'
import { itemText } from '#web/text/item.ts'
import { useLanguage } from '#web/text/language.ts'
import { useText } from '#web/text/use-text.ts'
import { Light } from '#web/ui/light.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { StatusTag } from '#web/ui/status-tag.tsx'
import { statusTone } from './status-tone.ts'

/** Number, state, time, what comes next by whom, and what has to be known before anything else. */
export function ItemHead({ item, heading }: { item: ItemView; heading: boolean }) {
  const t = useText(itemText)
  const status = useText(statusText)
  return (
    <header className="item-head">
      <div className="row">
        <span className="item-number">{item.number}</span>
        <StatusTag tone={statusTone[item.status]}>{status(item.status)}</StatusTag>
        <TimeLeft item={item} />
        {item.cycle > 1 && <StatusTag tone="warning">{t('cycle', { n: item.cycle })}</StatusTag>}
      </div>
      {heading && <h2 className="item-problem">{item.problem}</h2>}
      {item.changedAfterApproval && item.status !== 'closed' && (
        <div className="notice notice-failure" role="alert">
          <span>▲ {t('changedAfterApproval')}</span>
        </div>
      )}
      <ClaimNotice item={item} />
      <NextStep item={item} />
    </header>
  )
}

export function TimeLeft({ item }: { item: Parameters<typeof timeLeftText>[0] }) {
  const language = useLanguage()
  const { today } = useSession()
  const left = timeLeftText(item, today, language)
  const light = lightOf(item, today)
  if (left === '') return null
  return light === 'grey' ? <Light light="grey" word={left} /> : <Light light={light} note={left} />
}

function ClaimNotice({ item }: { item: ItemView }) {
  const t = useText(itemText)
  const language = useLanguage()
  if (!item.claim) return null
  const { wording, on } = item.claim
  if (item.status === 'closed') return <p className="quiet">{t('claimVerified', { wording })}</p>
  const day = on ? dayText(on, language) : ''
  return <Notice>{t(on ? 'claimOn' : 'claim', { wording, day })}</Notice>
}

const nextActs: Partial<Record<ItemView['status'], string>> = {
  draft: 'assign',
  assigned: 'accept',
  inProgress: 'submitForCloseOut',
  awaitingReview: 'approveCloseOut',
  awaitingVerification: 'verify',
}

const nextWords = {
  draft: 'nextDraft',
  assigned: 'nextAssigned',
  inProgress: 'nextInProgress',
  awaitingReview: 'nextAwaitingReview',
  awaitingVerification: 'nextAwaitingVerification',
  closed: 'nextClosed',
} as const

function NextStep({ item }: { item: ItemView }) {
  const t = useText(itemText)
  const { personName } = usePeople()
  const again = item.changedAfterApproval && item.status === 'awaitingVerification'
  const act = again ? 'approveCloseOut' : nextActs[item.status]
  const mine = item.actions.some(one => one.action === act && isMine(one.reason?.code))
  const words = t(again ? 'nextReapprove' : nextWords[item.status], {
    handler: personName(item.handlerId) || t('nobody'),
    leader: personName(item.leaderId) || t('nobody'),
    name: item.events.findLast(event => event.action === 'verify')?.byName ?? t('nobody'),
  })
  return (
    <p className="item-next">
      {item.status !== 'closed' && <strong>{t('next')} </strong>}
      {words}
      {mine && <StatusTag tone="warning">{t('waitsForYou')}</StatusTag>}
    </p>
  )
}

/** Something may still be missing, but the step is this person's. */
function isMine(code: string | undefined): boolean {
  return code === undefined || code === 'measuresOpen' || code === 'incomplete'
}
