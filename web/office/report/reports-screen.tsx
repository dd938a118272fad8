import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import type { ReportRow } from '#domain/report/views.ts'
import { reportsQuery } from '#web/api/reports.ts'
import { useRight } from '#web/api/session.ts'
import { useMomentText } from '#web/api/use-moment-text.ts'
import { bracketText, dayText } from '#web/text/format.ts'
import { useLanguage } from '#web/text/language.ts'
import { reportText } from '#web/text/report.ts'
import { useText } from '#web/text/use-text.ts'
import { Page } from '#web/ui/page.tsx'
import { Empty } from '#web/ui/state.tsx'
import { StatusTag } from '#web/ui/status-tag.tsx'
import type { Column } from '#web/ui/table/columns.ts'
import { DataTable } from '#web/ui/table/data-table.tsx'
import { NewReport } from './new-report.tsx'

/** Every report of the bureau, drafts and signed ones, the newest first. */
export function ReportsScreen() {
  const t = useText(reportText)
  const navigate = useNavigate()
  const writes = useRight('report.write')
  const { data, error, refetch } = useQuery(reportsQuery)
  const [making, setMaking] = useState(false)
  const make = writes && (
    <Button type="primary" onClick={() => setMaking(true)}>
      {t('newReport')}
    </Button>
  )
  return (
    <Page title={t('title')} note={t('note')} actions={make}>
      <DataTable
        name="reports"
        caption={t('caption')}
        columns={useColumns()}
        rows={data}
        rowKey={row => row.id}
        onOpen={row => navigate({ to: '/reports/$id', params: { id: row.id } })}
        failure={error}
        onRetry={refetch}
        empty={
          <Empty title={t('noReports')}>
            <p>{t(writes ? 'noReportsHelp' : 'noReportsRead')}</p>
          </Empty>
        }
      />
      <NewReport open={making} onClose={() => setMaking(false)} />
    </Page>
  )
}

function useColumns(): Column<ReportRow>[] {
  const t = useText(reportText)
  const momentText = useMomentText()
  const language = useLanguage()
  const byWhom = (name: string, at: string) => momentText(at) + bracketText(name, language)
  return [
    {
      key: 'title',
      title: t('headline'),
      main: true,
      sort: row => row.title,
      render: row => (
        <Link to="/reports/$id" params={{ id: row.id }}>
          {row.title || t('untitled')}
        </Link>
      ),
    },
    {
      key: 'state',
      title: t('state'),
      width: 90,
      sort: row => row.signedAt ?? '',
      render: ({ signedAt }) => (
        <StatusTag tone={signedAt ? 'done' : 'open'}>
          {t(signedAt ? 'signed' : 'drafting')}
        </StatusTag>
      ),
    },
    {
      key: 'campaign',
      title: t('campaign'),
      hidden: true,
      sort: row => row.campaign,
      render: row => row.campaign,
    },
    {
      key: 'atDate',
      title: t('atDate'),
      width: 130,
      sort: row => row.atDate,
      render: row => <span className="name">{dayText(row.atDate, language)}</span>,
    },
    {
      key: 'changed',
      title: t('changed'),
      width: 210,
      sort: row => row.updatedAt,
      render: row => byWhom(row.updatedName, row.updatedAt),
    },
    {
      key: 'created',
      title: t('created'),
      hidden: true,
      width: 210,
      sort: row => row.createdAt,
      render: row => byWhom(row.createdName, row.createdAt),
    },
    {
      key: 'signature',
      title: t('signature'),
      width: 210,
      sort: row => row.signedAt,
      render: row => (row.signedAt ? byWhom(row.signedName!, row.signedAt) : ''),
    },
  ]
}
