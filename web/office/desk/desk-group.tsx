import { Link } from '@tanstack/react-router'
import type { DeskView } from '#domain/rectification/desk-views.ts'
import { useSession } from '#web/api/session.ts'
import { deskText } from '#web/text/desk.ts'
import { countText } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.ts'
import { DeskRow } from './desk-row.tsx'
import { ledgerOf } from './ledger-of.ts'
import type { OpenAct } from './open-act.ts'

type Group = DeskView['groups'][number]

/** One kind of act: its rows, and how many there are, which opens exactly these in the ledger. */
export function DeskGroup({ group, onAct }: { group: Group; onAct: (open: OpenAct) => void }) {
  const t = useText(deskText)
  const { person } = useSession()
  const count = t(group.more ? 'countMore' : 'count', { n: countText(group.count) })
  const search = ledgerOf(group.action, person)
  return (
    <section className="section desk-group">
      <div className="page-line">
        <h2>{t(group.action)}</h2>
        <Link to="/ledger" search={search} title={t('inLedger')}>
          {count}
        </Link>
      </div>
      <ul className="desk-rows">
        {group.rows.map(row => (
          <DeskRow key={row.id} row={row} action={group.action} onAct={onAct} />
        ))}
      </ul>
      {group.rows.length < group.count && (
        <p className="quiet">
          {t('shownFirst', { n: group.rows.length })}{' '}
          <Link to="/ledger" search={search}>
            {t('inLedger')}
          </Link>
        </p>
      )}
    </section>
  )
}
