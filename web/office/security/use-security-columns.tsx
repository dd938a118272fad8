import { securityKinds } from '#domain/security/kinds.ts'
import { subjectText } from '#domain/security/subject.ts'
import type { SecurityRow } from '#domain/security/views.ts'
import { useSession } from '#web/api/session.ts'
import { useLanguage } from '#web/text/language.ts'
import { securityLogText } from '#web/text/security-log.ts'
import { useText } from '#web/text/use-text.ts'
import { zonedMomentText } from '#web/text/zoned-moment.ts'
import { StatusTag } from '#web/ui/status-tag.tsx'
import type { Column } from '#web/ui/table/columns.ts'

export function useSecurityColumns(): Column<SecurityRow>[] {
  const t = useText(securityLogText)
  const kind = useText(securityKinds)
  const language = useLanguage()
  const { timeZone } = useSession()
  return [
    { key: 'seq', title: t('seq'), width: 76, align: 'end', render: row => row.seq },
    { key: 'at', title: t('at'), width: 144, render: row => zonedMomentText(row.at, timeZone) },
    { key: 'kind', title: t('kind'), width: 150, render: row => kind(row.kind) },
    {
      key: 'person',
      title: t('person'),
      width: 120,
      render: row => row.person || <span className="quiet">{t('nobody')}</span>,
    },
    {
      key: 'outcome',
      title: t('outcome'),
      width: 90,
      render: row => (
        <StatusTag tone={row.success ? 'done' : 'warning'}>
          {t(row.success ? 'done' : 'failed')}
        </StatusTag>
      ),
    },
    {
      key: 'about',
      title: t('about'),
      main: true,
      render: row => subjectText(row.subject, row.route, language),
    },
    { key: 'client', title: t('client'), width: 140, render: row => row.client },
  ]
}
