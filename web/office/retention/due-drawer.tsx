import { useQuery } from '@tanstack/react-query'
import { type RetentionKind, retentionKinds } from '#domain/retention/kinds.ts'
import type { DueView } from '#domain/retention/removal.ts'
import { askRemoval, dueQuery } from '#web/api/retention.ts'
import { useRight } from '#web/api/session.ts'
import { useMomentText } from '#web/api/use-moment-text.ts'
import { countText } from '#web/text/format.ts'
import { useLanguage } from '#web/text/language.ts'
import { retentionText } from '#web/text/retention.ts'
import { useText } from '#web/text/use-text.ts'
import { ConfirmButton } from '#web/ui/confirm-button.tsx'
import { SideDrawer } from '#web/ui/side-drawer.tsx'
import { Answered } from '#web/ui/state.tsx'
import { DataTable } from '#web/ui/table/data-table.tsx'
import { tell } from '#web/ui/told.tsx'

interface DueDrawerProps {
  kind: RetentionKind | undefined
  /** Somebody asked already. */
  waits: boolean
  onClose: () => void
}

/** What is due of one kind, and the proposal to remove it. */
export function DueDrawer({ kind, waits, onClose }: DueDrawerProps) {
  const t = useText(retentionText)
  const language = useLanguage()
  const title = kind && t('dueOf', { kind: retentionKinds[kind][language] })
  return (
    <SideDrawer open={kind !== undefined} title={title} onClose={onClose}>
      {kind && <DueOf kind={kind} waits={waits} onClose={onClose} />}
    </SideDrawer>
  )
}

function DueOf({ kind, waits, onClose }: DueDrawerProps & { kind: RetentionKind }) {
  const t = useText(retentionText)
  const asks = useRight('retention.ask')
  const query = useQuery(dueQuery(kind))
  return (
    <Answered query={query}>
      {due => (
        <>
          <p>
            {t('dueHelp', {
              before: due.before,
              count: countText(due.count),
              shown: countText(due.rows.length),
            })}
          </p>
          {retentionKinds[kind].loses === 'files' && <p className="quiet">{t('filesStay')}</p>}
          <DueTable due={due} />
          {waits && <p>{t('asked')}</p>}
          {asks && !waits && due.count > 0 && (
            <p>
              <ConfirmButton
                type="primary"
                question={t('askQuestion', { n: due.count })}
                consequences={<p>{t('askConsequences')}</p>}
                onConfirm={async () => {
                  await askRemoval(kind)
                  tell(t('asked'))
                  onClose()
                }}
              >
                {t('ask')}
              </ConfirmButton>
            </p>
          )}
        </>
      )}
    </Answered>
  )
}

function DueTable({ due }: { due: DueView }) {
  const t = useText(retentionText)
  const momentText = useMomentText()
  return (
    <DataTable
      name="retention-due"
      caption={t('due')}
      columns={[
        { key: 'id', title: t('number'), main: true, width: 90, render: row => row.id },
        { key: 'at', title: t('day'), width: 120, render: row => momentText(row.at).slice(0, 10) },
        { key: 'what', title: t('what'), render: row => row.what },
      ]}
      rows={due.rows}
      rowKey={row => row.id}
    />
  )
}
