import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { get } from '#web/api/client.ts'
import { useRight } from '#web/api/session.ts'
import { countText, momentText } from '#web/text/format.ts'
import { logText } from '#web/text/log.ts'
import { useText } from '#web/text/use-text.ts'
import { Page, Section } from '#web/ui/page.tsx'
import { Progress } from '#web/ui/progress.tsx'
import { RefusalNotice } from '#web/ui/refusal-notice.tsx'
import { StatusTag } from '#web/ui/status-tag.tsx'

/** Mirrors the answer of `GET /api/log/verify`. */
interface LogVerdict {
  matters: number
  events: number
  broken: {
    matter: string
    matterId: number
    seq: number
    why: 'hash' | 'order' | 'head' | 'status'
  } | null
}

export function LogScreen() {
  const t = useText(logText)
  const check = useMutation({ mutationFn: () => get<LogVerdict>('/api/log/verify') })
  return (
    <Page title={t('title')} narrow>
      <p>{t('what')}</p>
      <Button type="primary" onClick={() => check.mutate()} disabled={check.isPending}>
        {t('check')}
      </Button>
      {check.isPending && <Progress label={t('checking')} />}
      <RefusalNotice failure={check.error} onRetry={() => check.mutate()} />
      {check.data && <Verdict verdict={check.data} at={check.submittedAt} />}
    </Page>
  )
}

function Verdict({ verdict, at }: { verdict: LogVerdict; at: number }) {
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
      <p className="quiet">{t('checkedAt', { when: momentText(at) })}</p>
    </Section>
  )
}
