import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useEffect } from 'react'
import { noticeKinds } from '#domain/notice/kinds.ts'
import type { NoticesView } from '#domain/notice/views.ts'
import { noticesQuery, readNotices } from '#web/api/notices.ts'
import { useSession } from '#web/api/session.ts'
import { useLanguage } from '#web/text/language.ts'
import { noticeText } from '#web/text/notice.ts'
import { failureText } from '#web/text/refusals.ts'
import { useText } from '#web/text/use-text.ts'
import { zonedMomentText } from '#web/text/zoned-moment.ts'
import { DropPanel } from '#web/ui/drop-panel.tsx'
import { Answered, Empty } from '#web/ui/state.tsx'
import { tell } from '#web/ui/told.tsx'
import { wasHere } from './was-here.ts'
import './notices.css'

/** Calm on purpose: a number that waits to be looked at, no sound and nothing that jumps up. */
const every = 2 * 60_000

export function Notices() {
  const t = useText(noticeText)
  const query = useQuery(noticesQuery)
  const { refetch } = query
  useEffect(() => {
    const timer = setInterval(() => wasHere() && !document.hidden && void refetch(), every)
    return () => clearInterval(timer)
  }, [refetch])
  const unread = query.data?.unread ?? 0
  return (
    <div className="notices">
      <DropPanel
        plain
        title={unread > 0 ? t('unread', { n: unreadText(unread) }) : t('noneUnread')}
        label={
          <span className="notices-bell">
            <Bell />
            {unread > 0 && <span className="notices-unread">{unreadText(unread)}</span>}
          </span>
        }
      >
        {close => (
          <div className="notices-list">
            <Answered query={query} lines={4}>
              {notices => <NoticeList {...notices} onOpen={close} />}
            </Answered>
          </div>
        )}
      </DropPanel>
    </div>
  )
}

function NoticeList({ unread, rows, onOpen }: NoticesView & { onOpen: () => void }) {
  const t = useText(noticeText)
  const read = useReading()
  const [newest] = rows
  return (
    <>
      <div className="page-line notices-head">
        <strong>{t('title')}</strong>
        {newest && unread > 0 && (
          <Button size="small" type="text" onClick={() => read(newest.id)}>
            {t('allRead')}
          </Button>
        )}
      </div>
      {rows.length === 0 && (
        <Empty title={t('nothing')}>
          <p>{t('nothingHelp')}</p>
        </Empty>
      )}
      <ul>
        {rows.map(row => (
          <NoticeRow
            key={row.id}
            row={row}
            onOpen={() => {
              onOpen()
              if (row.readAt === null) read(row.id)
            }}
          />
        ))}
      </ul>
      {rows.length >= shown && (
        <p className="quiet notices-foot">{t('shownLast', { n: rows.length })}</p>
      )}
    </>
  )
}

function NoticeRow({ row, onOpen }: { row: NoticesView['rows'][number]; onOpen: () => void }) {
  const t = useText(noticeText)
  const kind = useText(noticeKinds)
  const { timeZone } = useSession()
  const isNew = row.readAt === null
  return (
    <li>
      <Link to={row.place as '/'} onClick={onOpen} className={isNew ? 'notices-new' : undefined}>
        <span className="notices-line">
          <span>
            <strong>{kind(row.kind)}</strong> {row.number ?? ''}
          </span>
          <span className="quiet">
            {isNew && <span className="notices-mark">● {t('new')}　</span>}
            {zonedMomentText(row.at, timeZone)}
          </span>
        </span>
        {row.problem && <span className="notices-problem">{row.problem}</span>}
      </Link>
    </li>
  )
}

function useReading() {
  const language = useLanguage()
  return (upTo: number) => {
    readNotices(upTo).catch(failure => tell(failureText(failure, language)))
  }
}

function Bell() {
  return (
    <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
      <path
        d="M4 14.5h12M5.5 14.5V9a4.5 4.5 0 0 1 9 0v5.5M8.5 17h3M10 4.5V3"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  )
}

/** The server stops counting at a hundred. */
function unreadText(unread: number): string {
  return unread > 99 ? '99+' : String(unread)
}

/** As many as the server answers. */
const shown = 50
