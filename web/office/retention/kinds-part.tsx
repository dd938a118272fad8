import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { otherRetention, type RetentionKind, retentionKinds } from '#domain/retention/kinds.ts'
import type { RetentionView } from '#domain/retention/removal.ts'
import { settings } from '#domain/settings/settings.ts'
import { useRight } from '#web/api/session.ts'
import { useMomentText } from '#web/api/use-moment-text.ts'
import { countText } from '#web/text/format.ts'
import { useLanguage } from '#web/text/language.ts'
import { retentionText } from '#web/text/retention.ts'
import { useText } from '#web/text/use-text.ts'
import { Section } from '#web/ui/page.tsx'
import type { Column } from '#web/ui/table/columns.ts'
import { DataTable } from '#web/ui/table/data-table.tsx'

interface KindsPartProps {
  kinds: RetentionView['kinds']
  onOpen: (kind: RetentionKind) => void
}

interface Row {
  key: string
  name: string
  keptFor: string
  origin: string
  of?: RetentionView['kinds'][number]
}

export function KindsPart({ kinds, onOpen }: KindsPartProps) {
  const t = useText(retentionText)
  const changes = useRight('setting.read')
  const language = useLanguage()
  const rows: Row[] = [
    ...kinds.map(of => {
      const { setting, counted, ...name } = retentionKinds[of.kind]
      const standard = of.isDefault ? ` · ${t('isDefault')}` : ''
      const keptFor = `${t('months', { n: of.months })}${standard}`
      const origin = `${counted[language]}${language === 'zh' ? '。' : '. '}${settings[setting].help[language]}`
      return { key: of.kind, name: name[language], keptFor, origin, of }
    }),
    ...otherRetention.map(one => ({
      ...{ key: one.en, name: one[language], keptFor: one.keptFor[language] },
      origin: one.why[language],
    })),
  ]
  return (
    <Section title={t('kinds')} actions={changes && <Link to="/settings">{t('change')}</Link>}>
      <DataTable
        name="retention"
        caption={t('kinds')}
        columns={useKindColumns(onOpen)}
        rows={rows}
        rowKey={row => row.key}
        onOpen={row => row.of && row.of.due > 0 && onOpen(row.of.kind)}
      />
    </Section>
  )
}

function useKindColumns(onOpen: (kind: RetentionKind) => void): Column<Row>[] {
  const t = useText(retentionText)
  return [
    { key: 'kind', title: t('kind'), main: true, width: '22%', render: row => row.name },
    { key: 'keptFor', title: t('keptFor'), width: 150, render: row => row.keptFor },
    {
      key: 'origin',
      title: t('origin'),
      render: row => <span className="quiet">{row.origin}</span>,
    },
    {
      key: 'due',
      title: t('due'),
      width: 230,
      sort: row => row.of?.due ?? null,
      render: row => row.of && <Due of={row.of} onOpen={onOpen} />,
    },
  ]
}

function Due({
  of,
  onOpen,
}: {
  of: RetentionView['kinds'][number]
  onOpen: KindsPartProps['onOpen']
}) {
  const t = useText(retentionText)
  const momentText = useMomentText()
  const language = useLanguage()
  if (of.due === 0) return <span className="quiet">{t('none')}</span>
  return (
    <span className="row">
      <span>
        <strong>{t('dueCount', { n: countText(of.due) })}</strong>{' '}
        {of.oldest && (
          <span className="quiet">{t('since', { day: momentText(of.oldest).slice(0, 10) })}</span>
        )}
      </span>
      <Button
        size="small"
        aria-label={`${retentionKinds[of.kind][language]} ${t('look')}`}
        onClick={() => onOpen(of.kind)}
      >
        {t('look')}
      </Button>
    </span>
  )
}
