import { useQuery } from '@tanstack/react-query'
import { retentionKinds } from '#domain/retention/kinds.ts'
import type { TombstoneView } from '#domain/retention/removal.ts'
import { tombstonesQuery } from '#web/api/retention.ts'
import { useMomentText } from '#web/api/use-moment-text.ts'
import { countText } from '#web/text/format.ts'
import { useLanguage } from '#web/text/language.ts'
import { retentionText } from '#web/text/retention.ts'
import { useText } from '#web/text/use-text.ts'
import { Section } from '#web/ui/page.tsx'
import { Empty } from '#web/ui/state.tsx'
import type { Column } from '#web/ui/table/columns.ts'
import { DataTable } from '#web/ui/table/data-table.tsx'

/** What is left of what was removed; permanent itself. */
export function TombstonesPart() {
  const t = useText(retentionText)
  const { data, error, refetch } = useQuery(tombstonesQuery)
  return (
    <Section title={t('tombstones')}>
      <DataTable
        name="tombstones"
        caption={t('tombstones')}
        columns={useTombstoneColumns()}
        rows={data}
        rowKey={row => row.id}
        empty={<Empty title={t('noTombstones')} />}
        failure={error ?? undefined}
        onRetry={() => void refetch()}
      />
    </Section>
  )
}

function useTombstoneColumns(): Column<TombstoneView>[] {
  const t = useText(retentionText)
  const momentText = useMomentText()
  const language = useLanguage()
  const name = (row: TombstoneView) => retentionKinds[row.kind][language]
  const numbers = ({ firstId, lastId }: TombstoneView) =>
    firstId === lastId ? String(firstId) : `${firstId}–${lastId}`
  return [
    { key: 'kind', title: t('kind'), main: true, width: '14%', sort: name, render: name },
    { key: 'numbers', title: t('numbers'), width: 110, sort: row => row.firstId, render: numbers },
    {
      key: 'count',
      title: t('count'),
      width: 70,
      align: 'end',
      sort: row => row.count,
      render: row => countText(row.count),
    },
    { key: 'what', title: t('what'), sort: row => row.what, render: row => row.what },
    {
      key: 'rule',
      title: t('keptFor'),
      width: 100,
      render: row => t('months', { n: row.months }),
    },
    {
      key: 'who',
      title: t('who'),
      width: 130,
      sort: row => row.askedName,
      render: row => [row.askedName, row.approvedName].join(language === 'zh' ? '、' : ', '),
    },
    {
      key: 'at',
      title: t('when'),
      width: 140,
      sort: row => row.at,
      render: row => momentText(row.at),
    },
    {
      key: 'file',
      title: t('file'),
      width: 110,
      render: row => row.file && t(`file_${row.file}`),
    },
    {
      key: 'hash',
      title: t('hash'),
      width: 180,
      render: row => <code className="retention-hash">{row.hash}</code>,
    },
  ]
}
