import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useEffect, useRef } from 'react'
import { noticeKinds } from '#domain/notice/kinds.ts'
import type { NoticesView, ReadNoticesInput } from '#domain/notice/views.ts'
import { readNotices } from '#web/api/notices.ts'
import { useSession } from '#web/api/session.ts'
import { useLanguage } from '#web/text/language.ts'
import { noticeText } from '#web/text/notice.ts'
import { failureText } from '#web/text/refusals.ts'
import { useText } from '#web/text/use-text.ts'
import { zonedMomentText } from '#web/text/zoned-moment.ts'
import { RefusalNotice } from '#web/ui/refusal-notice.tsx'
import { Empty } from '#web/ui/state.tsx'
import { paged } from '#web/ui/table/paged.ts'
import { tell } from '#web/ui/told.tsx'

interface NoticeListProps {
  query: UseInfiniteQueryResult<InfiniteData<NoticesView>>
  unread: number
  onOpen: () => void
}

/** A person's notices, the newest first; older ones are read when they are asked for. */
export function NoticeList({ query, unread, onOpen }: NoticeListProps) {
  const t = useText(noticeText)
  const read = useReading()
  const { rows = [], failure, onRetry, onMore, readingMore } = paged(query)
  const { list, moreAsked } = useFocusOnMore(rows.length)
  const [newest] = rows
  return (
    <>
      <div className="page-line notices-head">
        <strong>{t('title')}</strong>
        {newest && unread > 0 && (
          <Button size="small" type="text" onClick={() => read({ upTo: newest.id })}>
            {t('allRead')}
          </Button>
        )}
      </div>
      {rows.length === 0 && (
        <Empty title={t('nothing')}>
          <p>{t('nothingHelp')}</p>
        </Empty>
      )}
      <ul ref={list}>
        {rows.map(row => (
          <NoticeRow
            key={row.id}
            row={row}
            onOpen={() => {
              onOpen()
              if (row.readAt === null) read({ only: row.id })
            }}
          />
        ))}
      </ul>
      <RefusalNotice failure={failure} onRetry={onRetry} />
      {onMore && (
        <div className="notices-foot">
          <Button
            block
            type="text"
            loading={readingMore}
            onClick={() => {
              moreAsked()
              onMore()
            }}
          >
            {t('earlier')}
          </Button>
        </div>
      )}
    </>
  )
}

/** The button that was pressed may go with the last page, so who uses the keyboard goes on at the first new row. */
function useFocusOnMore(shown: number) {
  const list = useRef<HTMLUListElement>(null)
  const before = useRef<number>(undefined)
  useEffect(() => {
    if (before.current === undefined || shown <= before.current) return
    list.current?.querySelectorAll('a')[before.current]?.focus()
    before.current = undefined
  }, [shown])
  return {
    list,
    moreAsked: () => {
      before.current = shown
    },
  }
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
  return (which: ReadNoticesInput) => {
    readNotices(which).catch(failure => tell(failureText(failure, language)))
  }
}
