import { type RosterReasonCode, rosterReasons } from '#domain/roster/reasons.ts'
import type { RosterPlanRow, RosterVerdict } from '#domain/roster/views.ts'
import { fill } from '#domain/wording.ts'
import { roleText } from '#web/text/codes.ts'
import { listText } from '#web/text/format.ts'
import { type Language, useLanguage } from '#web/text/language.ts'
import { rosterGainText, rosterText, rosterVerdictText } from '#web/text/roster.ts'
import { useText } from '#web/text/use-text.ts'
import { StatusTag, type Tone } from '#web/ui/status-tag.tsx'
import type { Column } from '#web/ui/table/columns.ts'

const tones: Record<RosterVerdict, Tone> = {
  create: 'open',
  change: 'waiting',
  same: 'quiet',
  refuse: 'warning',
}

export function useRosterColumns(manySheets: boolean): Column<RosterPlanRow>[] {
  const t = useText(rosterText)
  const verdict = useText(rosterVerdictText)
  return [
    {
      key: 'place',
      title: t('place'),
      width: 84,
      sort: row => `${row.sheet} ${row.row}`,
      render: row => (
        <div>
          {manySheets && <div className="quiet">{row.sheet}</div>}
          {t('rowAt', { row: row.row })}
        </div>
      ),
    },
    {
      key: 'verdict',
      title: t('verdict'),
      width: 96,
      sort: row => row.verdict,
      render: row => (
        <span className="roster-tag">
          <StatusTag tone={tones[row.verdict]}>{verdict(row.verdict)}</StatusTag>
        </span>
      ),
    },
    {
      key: 'name',
      title: t('name'),
      main: true,
      width: 110,
      sort: row => row.name,
      render: row => row.name,
    },
    { key: 'unit', title: t('unit'), width: '15%', sort: row => row.unit, render: row => row.unit },
    {
      key: 'post',
      title: t('post'),
      width: '18%',
      sort: row => row.title,
      render: row => <PostCell row={row} />,
    },
    {
      key: 'account',
      title: t('account'),
      width: 110,
      sort: row => row.account,
      render: row => row.account,
    },
    {
      key: 'phone',
      title: t('phone'),
      width: 120,
      sort: row => row.phone,
      render: row => row.phone,
    },
    { key: 'remarks', title: t('remarks'), render: row => <Remarks row={row} /> },
  ]
}

function PostCell({ row: { title, role, charge } }: { row: RosterPlanRow }) {
  const t = useText(rosterText)
  const roleName = useText(roleText)
  const parts = [title, role && roleName(role)].filter(Boolean)
  return (
    <div>
      {parts.join(' · ')}
      {charge && <div className="quiet">{t('inCharge', { units: charge })}</div>}
    </div>
  )
}

function Remarks({ row }: { row: RosterPlanRow }) {
  const language = useLanguage()
  const gains = row.brings.map(one => rosterGainText[one][language])
  return (
    <ul className="roster-remarks">
      {gains.length > 0 && <li>{listText(gains, language)}</li>}
      {row.reasons.map(reason => (
        <li key={reason.code} className={isRefusing(reason) ? 'roster-refusing' : 'quiet'}>
          {reasonText(reason, language)}
        </li>
      ))}
    </ul>
  )
}

type Reason = RosterPlanRow['reasons'][number]

function isRefusing({ code }: Reason): boolean {
  return rosterReasons[code as RosterReasonCode].refuses
}

function reasonText({ code, details }: Reason, language: Language): string {
  return fill(rosterReasons[code as RosterReasonCode][language], details)
}
