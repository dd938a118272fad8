import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { type LogVerdict, type SealsVerdict, sealedNames } from '#domain/log/views.ts'
import type { SecurityVerdict } from '#domain/security/views.ts'
import type { SheetsVerdict } from '#domain/self-check/views.ts'
import { get } from '#web/api/client.ts'
import { useRight } from '#web/api/session.ts'
import { useMomentText } from '#web/api/use-moment-text.ts'
import { countText } from '#web/text/format.ts'
import { useLanguage } from '#web/text/language.ts'
import { logText } from '#web/text/log.ts'
import { useText } from '#web/text/use-text.ts'
import { Page, Section } from '#web/ui/page.tsx'
import { Progress } from '#web/ui/progress.tsx'
import { RefusalNotice } from '#web/ui/refusal-notice.tsx'
import { StatusTag } from '#web/ui/status-tag.tsx'

export function LogScreen() {
  const t = useText(logText)
  const momentText = useMomentText()
  const check = useMutation({ mutationFn: checkBoth })
  return (
    <Page title={t('title')} narrow>
      <p>{t('what')}</p>
      <Button type="primary" onClick={() => check.mutate()} disabled={check.isPending}>
        {t('check')}
      </Button>
      {check.isPending && <Progress label={t('checking')} />}
      <RefusalNotice failure={check.error} onRetry={() => check.mutate()} />
      {check.data && (
        <>
          <Verdict verdict={check.data.matters} />
          <SheetsPart verdict={check.data.matters.sheets} />
          <SealsPart verdict={check.data.matters.seals} />
          <SecurityPart verdict={check.data.security} />
          <p className="quiet">{t('checkedAt', { when: momentText(check.submittedAt) })}</p>
        </>
      )}
    </Page>
  )
}

async function checkBoth() {
  const [matters, security] = await Promise.all([
    get<LogVerdict>('/api/log/verify'),
    get<SecurityVerdict>('/api/security-log/verify'),
  ])
  return { matters, security }
}

function SheetsPart({ verdict: { sealed, unsealed, broken } }: { verdict: SheetsVerdict }) {
  const t = useText(logText)
  const tone = broken ? 'warning' : 'done'
  return (
    <Section
      title={<StatusTag tone={tone}>{t(broken ? 'sheetsBroken' : 'sheetsWhole')}</StatusTag>}
    >
      <p role="status">
        {broken ? t('sheetsBrokenAt', broken) : t('sheetsWholeHelp', { sealed: countText(sealed) })}
      </p>
      {unsealed > 0 && <p>{t('sheetsUnsealed', { unsealed: countText(unsealed) })}</p>}
    </Section>
  )
}

function SealsPart({ verdict: { seals, last, broken } }: { verdict: SealsVerdict }) {
  const t = useText(logText)
  const language = useLanguage()
  const momentText = useMomentText()
  const tone = broken ? 'warning' : seals === 0 ? 'waiting' : 'done'
  const title = broken ? 'sealsBroken' : seals === 0 ? 'notSealed' : 'sealsWhole'
  return (
    <Section title={<StatusTag tone={tone}>{t(title)}</StatusTag>}>
      <p role="status">
        {broken
          ? t(broken.why === 'missing' ? 'sealedMissing' : 'sealedAltered', {
              ...broken,
              kind: sealedNames[broken.kind][language],
            })
          : t(seals === 0 ? 'sealsNone' : 'sealsWholeHelp', { seals: countText(seals) })}
      </p>
      {last && <p>{t('lastSeal', { when: momentText(last.at), hash: last.hash })}</p>}
    </Section>
  )
}

function SecurityPart({ verdict: { records, broken } }: { verdict: SecurityVerdict }) {
  const t = useText(logText)
  const tone = broken ? 'warning' : 'done'
  return (
    <Section
      title={<StatusTag tone={tone}>{t(broken ? 'securityBroken' : 'securityWhole')}</StatusTag>}
    >
      <p role="status">
        {broken
          ? t('securityBrokenAt', { seq: broken.seq, why: t(broken.why) })
          : t('securityWholeHelp', { records: countText(records) })}
      </p>
    </Section>
  )
}

function Verdict({ verdict }: { verdict: LogVerdict }) {
  const t = useText(logText)
  const readsItems = useRight('item.read')
  const { matters, events, broken } = verdict
  const tone = broken ? 'warning' : 'done'
  return (
    <Section title={<StatusTag tone={tone}>{t(broken ? 'broken' : 'whole')}</StatusTag>}>
      <p role="status">
        {broken
          ? t('brokenAt', { ...broken, why: t(broken.why) })
          : t('wholeHelp', { matters: countText(matters), events: countText(events) })}
      </p>
      {broken && readsItems && (
        <p>
          <Link to="/items/$id" params={{ id: broken.matterId }}>
            {broken.matter}
          </Link>
        </p>
      )}
    </Section>
  )
}
