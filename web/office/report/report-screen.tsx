import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { ReportDocument } from '#domain/report/document.ts'
import type { ReportView } from '#domain/report/views.ts'
import { reportQuery } from '#web/api/reports.ts'
import { useRight } from '#web/api/session.ts'
import { useMomentText } from '#web/api/use-moment-text.ts'
import { dayText } from '#web/text/format.ts'
import { useLanguage } from '#web/text/language.ts'
import { reportText } from '#web/text/report.ts'
import { useText } from '#web/text/use-text.ts'
import { findDraft } from '#web/ui/form/drafts.ts'
import { Notice } from '#web/ui/notice.tsx'
import { Page } from '#web/ui/page.tsx'
import { RefusalNotice } from '#web/ui/refusal-notice.tsx'
import { Skeleton } from '#web/ui/state.tsx'
import { StatusTag } from '#web/ui/status-tag.tsx'
import { Composer } from './composer.tsx'
import { draftPlace, type UnsavedText } from './unsaved.tsx'
import './report.css'

const route = getRouteApi('/frame/reports/$id')

/** One report: written in four parts, checked at the side, seen as a page, signed. */
export function ReportScreen() {
  const { id } = route.useParams()
  return <ReportPage key={id} id={id} />
}

function ReportPage({ id }: { id: number }) {
  const t = useText(reportText)
  const { data, error, refetch, isFetchedAfterMount } = useQuery(reportQuery(id))
  if (data && isFetchedAfterMount) return <OpenReport report={data} />
  return (
    <Page title={t('title')} back={<Link to="/reports">{t('title')}</Link>}>
      {error && !data ? (
        <RefusalNotice failure={error} onRetry={() => void refetch()} />
      ) : (
        <Skeleton lines={14} />
      )}
    </Page>
  )
}

/**
 * The text being written belongs to the composer; a text read anew (drafted again, signed, loaded
 * after a conflict) makes a new composer.
 */
function OpenReport({ report }: { report: ReportView }) {
  const { refetch } = useQuery(reportQuery(report.id))
  const writes = useRight('report.write') && !report.signed
  const [text, setText] = useState<{ report: ReportView; mine?: ReportDocument; round: number }>({
    report,
    round: 0,
  })
  const [unsaved, setUnsaved] = useState(() => (writes ? unsavedOf(report) : undefined))
  async function readAnew() {
    const { data } = await refetch()
    if (data) setText({ report: data, round: text.round + 1 })
  }
  function goOnWith(mine: ReportDocument) {
    setText({ report, mine, round: text.round + 1 })
    setUnsaved(undefined)
  }
  return (
    <Composer
      key={text.round}
      report={{ ...report, document: text.report.document, revision: text.report.revision }}
      mine={text.mine}
      writes={writes}
      onReadAnew={readAnew}
      unsaved={unsaved}
      onUnsaved={setUnsaved}
      onUseMine={goOnWith}
      head={<ReportHead report={report} />}
    />
  )
}

/** What this browser kept and the server never got. */
function unsavedOf(report: ReportView): UnsavedText | undefined {
  const draft = findDraft(draftPlace(report.id))
  if (!draft?.values.document) return undefined
  const { document, revision } = draft.values as { document: ReportDocument; revision: number }
  if (JSON.stringify(document) === JSON.stringify(report.document)) return undefined
  return { document, at: draft.at, isOlder: revision !== report.revision }
}

function ReportHead({ report }: { report: ReportView }) {
  const t = useText(reportText)
  const momentText = useMomentText()
  const language = useLanguage()
  const { signed, campaign, atDate, createdName, createdAt } = report
  return (
    <>
      <p className="quiet">
        {t('ofCampaign', { campaign: campaign.name, day: dayText(atDate, language) })}
        {language === 'zh' ? '。' : '. '}
        {t('draftedBy', { name: createdName, when: momentText(createdAt) })}
      </p>
      {!signed && (
        <p className="row">
          <StatusTag tone="open">{t('drafting')}</StatusTag>
          <span className="quiet">{t('signsNext')}</span>
        </p>
      )}
      {signed && !signed.intact && (
        <div className="notice notice-failure" role="alert">
          {t('broken')}
        </div>
      )}
      {signed?.intact && (
        <Notice
          actions={
            <span className="quiet" title={signed.sha256}>
              {t('fingerprint', { hash: signed.sha256.slice(0, 12) })}
            </span>
          }
        >
          {t('signedBy', { name: signed.name, when: momentText(signed.at) })}
        </Notice>
      )}
    </>
  )
}
