import { useInfiniteQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { noticesQuery } from '#web/api/notices.ts'
import { noticeText } from '#web/text/notice.ts'
import { useText } from '#web/text/use-text.ts'
import { DropPanel } from '#web/ui/drop-panel.tsx'
import { Answered } from '#web/ui/state.tsx'
import { NoticeList } from './notice-list.tsx'
import { wasHere } from './was-here.ts'
import './notices.css'

/** Calm on purpose: a number that waits to be looked at, no sound and nothing that jumps up. */
const every = 2 * 60_000

export function Notices() {
  const t = useText(noticeText)
  const query = useInfiniteQuery(noticesQuery)
  const { refetch } = query
  useEffect(() => {
    const timer = setInterval(() => wasHere() && !document.hidden && void refetch(), every)
    return () => clearInterval(timer)
  }, [refetch])
  const unread = query.data?.pages.at(-1)?.unread ?? 0
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
              {() => <NoticeList query={query} unread={unread} onOpen={close} />}
            </Answered>
          </div>
        )}
      </DropPanel>
    </div>
  )
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
