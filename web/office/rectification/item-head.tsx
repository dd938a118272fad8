import type { ItemView } from '#domain/rectification/views.ts'
import { usePeople } from '#web/api/organisation.ts'
import { outcomeText } from '#web/text/codes.ts'
import { dayText } from '#web/text/format.ts'
import { itemText } from '#web/text/item.ts'
import { useLanguage } from '#web/text/language.ts'
import { useStatusText } from '#web/text/use-status-text.ts'
import { useText } from '#web/text/use-text.ts'
import { Notice } from '#web/ui/notice.tsx'
import { StatusTag } from '#web/ui/status-tag.tsx'
import { CycleNotices } from './item-cycles.tsx'
import { isClaimedDraft, needsNewApproval, nextActOf } from './next-act.ts'
import { isProvisionalNotice, ProvisionalMark } from './provisional-mark.tsx'
import { statusTone } from './status-tone.ts'
import { TimeLeft } from './time-left.tsx'
import { ExtendedTag, TimeNotices } from './time-notices.tsx'

/** Number, state, time, what comes next by whom, and what has to be known before anything else. */
export function ItemHead({ item, heading }: { item: ItemView; heading: boolean }) {
  const t = useText(itemText)
  const status = useStatusText()
  return (
    <header className="item-head">
      <div className="row">
        <span className="item-number">{item.number}</span>
        <StatusTag tone={statusTone[item.status]}>{status(item)}</StatusTag>
        <TimeLeft item={item} />
        <ExtendedTag item={item} />
        {item.cycle > 1 && <StatusTag tone="warning">{t('cycle', { n: item.cycle })}</StatusTag>}
      </div>
      {heading && <h2 className="item-problem">{item.problem}</h2>}
      {item.changedAfterApproval && item.status !== 'closed' && (
        <div className="notice notice-failure" role="alert">
          <span>▲ {t('changedAfterApproval')}</span>
        </div>
      )}
      <CycleNotices item={item} />
      <TimeNotices item={item} />
      <ClaimNotice item={item} />
      <ReturnNotice item={item} />
      <NextStep item={item} />
    </header>
  )
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

const nextWords = {
  draft: 'nextDraft',
  assigned: 'nextAssigned',
  inProgress: 'nextInProgress',
  awaitingReview: 'nextAwaitingReview',
  awaitingVerification: 'nextAwaitingVerification',
  inPublicity: 'nextInPublicity',
  closed: 'nextClosed',
} as const

function nextWordsOf(item: ItemView) {
  if (needsNewApproval(item)) return 'nextReapprove'
  if (item.status === 'inPublicity' && !item.publicity) return 'nextToPublish'
  if (item.status === 'closed' && item.longTerm) return 'nextStageDone'
  if (isClaimedDraft(item)) return 'nextClaimedDraft'
  return nextWords[item.status]
}

/** Why the work came back, until it is submitted again. */
function ReturnNotice({ item }: { item: ItemView }) {
  const t = useText(itemText)
  const moved = item.events.findLast(({ data }) => data.from !== data.to)
  if (moved?.action !== 'returnForMoreWork') return null
  return (
    <Notice>
      {t('returned', { name: moved.byName, reason: String(moved.data.reason ?? '') })}
    </Notice>
  )
}

function NextStep({ item }: { item: ItemView }) {
  const t = useText(itemText)
  const outcome = useText(outcomeText)
  const language = useLanguage()
  const { personName } = usePeople()
  const act = nextActOf(item)
  const mine = item.actions.some(one => one.action === act && isMine(one.reason?.code))
  const review = item.lookBacks.find(one => one.origin === 'periodic' && one.doneOn === null)
  const day = (value: string | undefined) => (value ? dayText(value, language) : t('notSet'))
  const words = t(nextWordsOf(item), {
    until: day(item.publicity?.until),
    review: day(review?.dueOn),
    handler: personName(item.handlerId) || t('nobody'),
    leader: personName(item.leaderId) || t('nobody'),
    name: item.events.findLast(event => event.action === 'verify')?.byName ?? t('nobody'),
    outcome: item.outcome ? outcome(item.outcome) : t('notSet'),
  })
  return (
    <p className="item-next">
      {item.status !== 'closed' && <strong>{t('next')} </strong>}
      {words}
      {isProvisionalNotice(item) && <ProvisionalMark />}
      {mine && <StatusTag tone="warning">{t('waitsForYou')}</StatusTag>}
    </p>
  )
}

/** Something may still be missing, but the step is this person's. */
function isMine(code: string | undefined): boolean {
  return code === undefined || code === 'measuresOpen' || code === 'incomplete'
}
