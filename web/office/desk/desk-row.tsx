import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import type { DeskView } from '#domain/rectification/desk-views.ts'
import { actOnItem, refreshItems } from '#web/api/items.ts'
import { useSession } from '#web/api/session.ts'
import { deskText } from '#web/text/desk.ts'
import { dayText, labelledText } from '#web/text/format.ts'
import { useLanguage } from '#web/text/language.ts'
import { useText } from '#web/text/use-text.ts'
import { RefusalNotice } from '#web/ui/refusal-notice.tsx'
import { tell } from '#web/ui/told.tsx'
import { ProvisionalMark } from '../rectification/provisional-mark.tsx'
import { TimeLeft } from '../rectification/time-left.tsx'
import type { OpenAct } from './open-act.ts'
import { PostEnds } from './post-ends.tsx'

type Group = DeskView['groups'][number]
type Act = Group['action']
type Row = Group['rows'][number]

interface DeskRowProps {
  row: Row
  action: Act
  onAct: (open: OpenAct) => void
}

/** Which acts stand on a row of each group, the chief one first. */
const actsOf = {
  assign: [['assign', 'assignAct']],
  registerClaim: [
    ['registerClaim', 'registerClaimAct'],
    ['assign', 'assignAct'],
  ],
  submitForCloseOut: [
    ['reportProgress', 'reportAct'],
    ['submitForCloseOut', 'submitAct'],
  ],
  reportProgress: [['reportProgress', 'reportAct']],
  approveCloseOut: [
    ['approveCloseOut', 'approveAct'],
    ['returnForMoreWork', 'returnAct'],
  ],
  approveAgain: [['approveCloseOut', 'approveAct']],
  decideExtension: [['decideExtension', 'decideAct']],
  decideSuspension: [['decideSuspension', 'decideAct']],
  publish: [
    ['publish', 'publishAct'],
    ['recordObjection', 'objectionAct'],
  ],
  finishPublicity: [
    ['finishPublicity', 'finishAct'],
    ['recordObjection', 'objectionAct'],
  ],
  postEnds: [],
  openRemainder: [['openRemainder', 'openRemainderAct']],
  recordPeriodicReview: [['recordPeriodicReview', 'reviewAct']],
  recordLookBack: [
    ['recordLookBack', 'lookBackAct'],
    ['recordRebound', 'reboundAct'],
  ],
  verify: [
    ['verify', 'verifyAct'],
    ['returnForMoreWork', 'returnAct'],
  ],
} as const

export function DeskRow({ row, action, onAct }: DeskRowProps) {
  const language = useLanguage()
  const t = useText(deskText)
  const { today } = useSession()
  return (
    <li className="desk-row">
      <div className="desk-when">
        <TimeLeft item={timedBy(row, action)} />
      </div>
      <div className="desk-what">
        <Link to="/items/$id" params={{ id: row.id }}>
          {row.problem}
        </Link>
        <MyMeasures row={row} />
        {action === 'postEnds' && <PostEnds row={row} />}
        <div className="quiet desk-why">
          <span>{row.number}</span>
          {row.deadline && (
            <span>
              {dayText(row.deadline, language, today)}
              {row.provisional && <ProvisionalMark />}
            </span>
          )}
          {row.measures > 0 && (
            <span>{t('measuresDone', { done: row.measuresDone, all: row.measures })}</span>
          )}
          {row.remainderDue && (
            <span>{t('remainderBy', { day: dayText(row.remainderDue, language, today) })}</span>
          )}
          <span>{t(reasonOf(action))}</span>
        </div>
      </div>
      {action === 'accept' ? (
        <AcceptButton row={row} />
      ) : (
        <div className="row desk-acts">
          {actsOf[action].map(([act, word], at) => (
            <Button
              key={act}
              type={at === 0 ? 'default' : 'text'}
              aria-label={labelledText(t(word), row.number, language)}
              onClick={() => onAct({ id: row.id, number: row.number, act })}
            >
              {t(word)}
            </Button>
          ))}
        </div>
      )}
    </li>
  )
}

/** By which date the row is pressing: that of what is left, or the first of my measures. */
function timedBy(row: Row, action: Act) {
  if (action === 'openRemainder') return { ...row, status: 'assigned', deadline: row.remainderDue }
  const days = [row.deadline, ...(row.myMeasures ?? []).map(measure => measure.deadline)]
  return { ...row, deadline: days.filter(day => day !== null).sort()[0] ?? null }
}

function MyMeasures({ row }: { row: Row }) {
  const t = useText(deskText)
  const language = useLanguage()
  const { today } = useSession()
  return row.myMeasures?.map(({ position, text, deadline }) => {
    const day = deadline && dayText(deadline, language, today)
    return (
      <div key={position}>
        {t(day ? 'measureBy' : 'measureNo', { n: position, text, day: day ?? '' })}
      </div>
    )
  })
}

/** Accepting needs no form: one click, and in words what followed from it. */
function AcceptButton({ row }: { row: Row }) {
  const t = useText(deskText)
  const language = useLanguage()
  const { today } = useSession()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>()
  async function accept() {
    setBusy(true)
    setFailure(undefined)
    try {
      await actOnItem(row.id, 'accept', { revision: row.revision })
      const deadline = row.deadline ? dayText(row.deadline, language, today) : t('noDeadline')
      tell(t('accepted', { number: row.number, deadline }))
      await refreshItems()
    } catch (refused) {
      setFailure(refused)
    } finally {
      setBusy(false)
    }
  }
  return (
    <div className="row desk-acts">
      <Button
        loading={busy}
        onClick={accept}
        aria-label={labelledText(t('acceptAct'), row.number, language)}
      >
        {t('acceptAct')}
      </Button>
      <RefusalNotice failure={failure} />
    </div>
  )
}

function reasonOf(action: Act) {
  const reasons = {
    accept: 'whyAccept',
    submitForCloseOut: 'whySubmitForCloseOut',
    reportProgress: 'whyReportProgress',
    approveCloseOut: 'whyApproveCloseOut',
    approveAgain: 'whyApproveAgain',
    decideExtension: 'whyDecideExtension',
    decideSuspension: 'whyDecideSuspension',
    publish: 'whyPublish',
    finishPublicity: 'whyFinishPublicity',
    openRemainder: 'whyOpenRemainder',
    recordPeriodicReview: 'whyRecordPeriodicReview',
    recordLookBack: 'whyRecordLookBack',
    verify: 'whyVerify',
    registerClaim: 'whyRegisterClaim',
    assign: 'whyAssign',
    postEnds: 'whyPostEnds',
  } as const
  return reasons[action]
}
