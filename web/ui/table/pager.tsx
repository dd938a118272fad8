import { Button } from 'antd'
import { useState } from 'react'
import { countText } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.ts'
import './pager.css'

const pageSize = 50

export function usePages<Row>(rows: readonly Row[]) {
  const [page, setPage] = useState(0)
  const last = Math.max(0, Math.ceil(rows.length / pageSize) - 1)
  const at = Math.min(page, last)
  const from = at * pageSize
  return { shown: rows.slice(from, from + pageSize), total: rows.length, at, last, from, setPage }
}

/** Nothing where everything is on one page. */
export function Pager({ pages }: { pages: Omit<ReturnType<typeof usePages>, 'shown'> }) {
  const t = useText()
  const { total, at, last, from, setPage } = pages
  if (last === 0) return null
  const to = Math.min(from + pageSize, total)
  return (
    <nav className="pager not-printed">
      <Button size="small" disabled={at === 0} onClick={() => setPage(at - 1)}>
        {t('previousPage')}
      </Button>
      <span role="status">
        {t('rowsOf', { from: countText(from + 1), to: countText(to), n: countText(total) })}
      </span>
      <Button size="small" disabled={at === last} onClick={() => setPage(at + 1)}>
        {t('nextPage')}
      </Button>
    </nav>
  )
}
