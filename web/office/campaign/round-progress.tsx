import { Link } from '@tanstack/react-router'
import { Fragment } from 'react'
import { daysBetween } from '#domain/calendar/days.ts'
import { useSession } from '#web/api/session.ts'
import { dayText } from '#web/text/format.ts'
import { useLanguage } from '#web/text/language.ts'
import { selfCheckText } from '#web/text/self-check.ts'
import { useText } from '#web/text/use-text.ts'
import { Light } from '#web/ui/light.tsx'
import { useSheetWho } from '../self-check/sheet-who.ts'
import type { MatrixRow } from './matrix-rows.ts'
import { useSeesAll } from './sees-all.ts'

/** In words: how many sheets are signed, and by name who has not; each name opens the sheet. */
export function RoundProgress({ rows }: { rows: readonly MatrixRow[] }) {
  const t = useText(selfCheckText)
  const language = useLanguage()
  const { today } = useSession()
  const who = useSheetWho()
  const { round, dueOn } = rows[0]!.sheet
  const unsigned = rows.map(row => row.sheet).filter(sheet => sheet.signedAt === null)
  const [all, open] = [rows.length, unsigned.length]
  const whose = useSeesAll() ? '' : t('readable')
  if (open === 0) return <p>{t('progressDone', { round, all, whose })}</p>
  const ended = unsigned.every(sheet => sheet.endedAt !== null)
  const late = ended ? 0 : daysBetween(dueOn, today)
  const day = dayText(dueOn, language, today)
  return (
    <p>
      {late > 0 && <Light light="red" word={t('late', { n: late })} />}{' '}
      {t(ended ? 'progressEnded' : 'progress', {
        round,
        day,
        all,
        open,
        whose,
        signed: all - open,
      })}
      {language === 'en' && ' '}
      {unsigned.map((sheet, at) => (
        <Fragment key={sheet.id}>
          {at > 0 && (language === 'zh' ? '、' : ', ')}
          <Link to="/self-checks/$id" params={{ id: sheet.id }} className="name">
            {who(sheet)}
          </Link>
        </Fragment>
      ))}
    </p>
  )
}
