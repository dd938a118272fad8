import { Link } from '@tanstack/react-router'
import type { SelfCheckRow } from '#domain/self-check/views.ts'
import { selfCheckText } from '#web/text/self-check.ts'
import { useText } from '#web/text/use-text.ts'
import { useSheetWho } from '../self-check/sheet-who.ts'

/** The sheets of the rounds before, folded away. */
export function EarlierRounds({ sheets }: { sheets: readonly SelfCheckRow[] }) {
  const t = useText(selfCheckText)
  const who = useSheetWho()
  if (sheets.length === 0) return null
  return (
    <details className="earlier">
      <summary>{t('earlier', { n: sheets.length })}</summary>
      <ul>
        {sheets.map(sheet => (
          <li key={sheet.id}>
            <Link to="/self-checks/$id" params={{ id: sheet.id }}>
              {t('round', { n: sheet.round })} · {who(sheet)}
            </Link>{' '}
            <span className="quiet">
              {sheet.findings > 0
                ? t('foundHere', { n: sheet.findings })
                : t(sheet.signedAt ? 'noneHere' : 'endedEmpty')}
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}
