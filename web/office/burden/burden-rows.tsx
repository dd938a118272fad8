import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { BurdenRow, BurdenRowsQuery } from '#domain/burden/views.ts'
import { noticeKinds } from '#domain/notice/kinds.ts'
import { burdenRowsQuery } from '#web/api/burden.ts'
import { burdenText } from '#web/text/burden.ts'
import { actionText } from '#web/text/codes.ts'
import { countText, dayText } from '#web/text/format.ts'
import { useLanguage } from '#web/text/language.ts'
import { orderActionText } from '#web/text/supervision.ts'
import { useText } from '#web/text/use-text.ts'
import type { Words } from '#web/text/words.ts'
import type { Column } from '#web/ui/table/columns.ts'
import { DataTable } from '#web/ui/table/data-table.tsx'
import { paged } from '#web/ui/table/paged.ts'

const sheetActs: Words = {
  addFinding: burdenText.addFinding,
  withdrawFinding: burdenText.withdrawFinding,
  signSelfCheck: burdenText.signSelfCheck,
}

/** What a number of the table counts, row by row: the day and the act, nobody's name. */
export function BurdenRows({ asked }: { asked: Omit<BurdenRowsQuery, 'page'> }) {
  const t = useText(burdenText)
  const query = useInfiniteQuery(burdenRowsQuery(asked))
  const columns = useColumns(asked.of === 'notices')
  const pages = query.data?.pages
  const rows = pages?.flatMap((page, at) =>
    page.rows.map((row, index) => ({ ...row, key: `${at}-${index}` })),
  )
  const [first] = pages ?? []
  return (
    <DataTable
      name="burden-rows"
      caption={t('title')}
      columns={columns}
      {...paged(query)}
      rows={rows}
      rowKey={row => row.key}
      count={
        first &&
        t(asked.of === 'notices' ? 'rowsCount' : 'rowsFields', {
          n: countText(first.count),
          fields: countText(first.fields),
        })
      }
    />
  )
}

function useColumns(ofNotices: boolean): Column<BurdenRow & { key: string }>[] {
  const t = useText(burdenText)
  const language = useLanguage()
  const names: Words = ofNotices ? noticeKinds : { ...orderActionText, ...actionText, ...sheetActs }
  const fields: Column<BurdenRow>[] = [
    { key: 'fields', title: t('fields'), width: 80, align: 'end', render: row => row.fields },
  ]
  return [
    {
      key: 'what',
      title: t('what'),
      main: true,
      render: row => names[row.what]?.[language] ?? row.what,
      sort: row => row.what,
    },
    {
      key: 'on',
      title: t('on'),
      width: 136,
      render: row => dayText(row.on, language),
      sort: row => row.on,
    },
    { key: 'about', title: t('about'), width: 130, render: row => <About row={row} /> },
    ...(ofNotices ? [] : fields),
  ]
}

function About({ row: { place, number } }: { row: BurdenRow }) {
  const t = useText(burdenText)
  if (place === null) return null
  return <Link to={place as '/'}>{number ?? t('open')}</Link>
}
