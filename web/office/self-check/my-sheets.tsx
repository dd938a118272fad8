import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { SelfCheckRow } from '#domain/self-check/views.ts'
import { useCampaigns } from '#web/api/items.ts'
import { mySheetsQuery } from '#web/api/self-checks.ts'
import { useRight } from '#web/api/session.ts'
import { selfCheckText } from '#web/text/self-check.ts'
import { useText } from '#web/text/use-text.ts'
import { Section } from '#web/ui/page.tsx'
import { RefusalNotice } from '#web/ui/refusal-notice.tsx'
import { SheetDue, SheetDueOn } from './due.tsx'
import { useSheetWho } from './sheet-who.ts'
import './self-check.css'

/** The sheets that wait for me; nothing at all where none does. For the desk and the campaigns. */
export function MySheets() {
  const t = useText(selfCheckText)
  const enabled = useRight('selfCheck.fill')
  const { data, error, refetch } = useQuery({ ...mySheetsQuery, enabled })
  if (error && !data) return <RefusalNotice failure={error} onRetry={() => void refetch()} />
  if (!data || data.length === 0) return null
  return (
    <Section title={t('mine')}>
      <ul className="sheets">
        {data.map(sheet => (
          <SheetLine key={sheet.id} sheet={sheet} />
        ))}
      </ul>
    </Section>
  )
}

function SheetLine({ sheet }: { sheet: SelfCheckRow }) {
  const t = useText(selfCheckText)
  const who = useSheetWho()
  const { campaignName } = useCampaigns()
  return (
    <li className="sheet-line">
      <SheetDue sheet={sheet} />
      <div>
        <Link to="/self-checks/$id" params={{ id: sheet.id }}>
          {t('sheetOf', { who: who(sheet) })}
        </Link>
        <div className="quiet">
          {campaignName(sheet.campaignId)} · {t('round', { n: sheet.round })} ·{' '}
          <SheetDueOn sheet={sheet} />
        </div>
      </div>
      <span className="quiet">
        {sheet.findings > 0 ? t('written', { n: sheet.findings }) : t('nothingWritten')}
      </span>
    </li>
  )
}
