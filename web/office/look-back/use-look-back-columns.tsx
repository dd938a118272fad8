import { Link } from '@tanstack/react-router'
import type { LookBackRow } from '#domain/look-back/views.ts'
import { isOpenOn } from '#domain/rectification/look-back.ts'
import { useCampaigns } from '#web/api/items.ts'
import { usePeople, useUnits } from '#web/api/organisation.ts'
import { useSession } from '#web/api/session.ts'
import { lookBackOriginText } from '#web/text/codes.ts'
import { dayText } from '#web/text/format.ts'
import { useLanguage } from '#web/text/language.ts'
import { lookBackListText, lookBackStateText } from '#web/text/look-back.ts'
import { useText } from '#web/text/use-text.ts'
import { StatusTag, type Tone } from '#web/ui/status-tag.tsx'
import type { Column } from '#web/ui/table/columns.ts'

type State = keyof typeof lookBackStateText

const tones: Record<State, Tone> = {
  due: 'warning',
  ahead: 'quiet',
  holds: 'done',
  rebound: 'warning',
}

export function useLookBackColumns(): Column<LookBackRow>[] {
  const t = useText(lookBackListText)
  const state = useText(lookBackStateText)
  const origin = useText(lookBackOriginText)
  const language = useLanguage()
  const { today } = useSession()
  const day = (value: string | null) => value && dayText(value, language, today)
  const stateOf = (row: LookBackRow): State =>
    row.result ?? (isOpenOn(row, today) ? 'due' : 'ahead')
  return [
    { key: 'number', title: t('number'), width: 118, render: row => row.number },
    { key: 'problem', title: t('problem'), main: true, render: row => <Problem row={row} /> },
    {
      key: 'state',
      title: t('state'),
      width: 96,
      render: row => <StatusTag tone={tones[stateOf(row)]}>{state(stateOf(row))}</StatusTag>,
    },
    {
      key: 'dueOn',
      title: t('dueOn'),
      width: 108,
      sort: row => row.dueOn,
      render: row => day(row.dueOn),
    },
    { key: 'doneOn', title: t('doneOn'), width: 108, render: row => day(row.doneOn) },
    { key: 'by', title: t('by'), width: 90, render: row => row.byName },
    {
      key: 'origin',
      title: t('origin'),
      width: 128,
      render: row => (
        <>
          {origin(row.origin)}
          {row.drawId && <span className="quiet"> {t('drawNo', { n: row.drawId })}</span>}
        </>
      ),
    },
    ...useFurtherColumns(),
  ]
}

/** Shown once they are chosen. */
function useFurtherColumns(): Column<LookBackRow>[] {
  const t = useText(lookBackListText)
  const { campaignName } = useCampaigns()
  const { unitName } = useUnits()
  const { personName } = usePeople()
  return [
    { key: 'leadUnit', title: t('leadUnit'), width: 104, render: row => unitName(row.leadUnitId) },
    { key: 'finding', title: t('finding'), hidden: true, width: 240, render: row => row.finding },
    {
      key: 'handler',
      title: t('handler'),
      hidden: true,
      width: 90,
      render: row => personName(row.handlerId),
    },
    {
      key: 'campaign',
      title: t('campaign'),
      hidden: true,
      width: 180,
      render: row => campaignName(row.campaignId),
    },
    { key: 'cycle', title: t('cycle'), hidden: true, width: 60, render: row => row.cycle },
  ]
}

function Problem({ row }: { row: LookBackRow }) {
  return (
    <Link to="/items/$id" params={{ id: row.matterId }}>
      {row.problem}
    </Link>
  )
}
