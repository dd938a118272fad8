import { Button } from 'antd'
import { lazy, Suspense, useState } from 'react'
import type { BulkInput } from '#domain/rectification/bulk-views.ts'
import type { Item } from '#domain/rectification/item.ts'
import type { ItemRow } from '#domain/rectification/views.ts'
import { itemWorkflow } from '#domain/rectification/workflow.ts'
import { useSession } from '#web/api/session.ts'
import { actionText } from '#web/text/codes.ts'
import { itemListText } from '#web/text/item-list.ts'
import { useText } from '#web/text/use-text.ts'

const BulkDialog = lazy(async () => ({
  default: (await import('./bulk-dialog.tsx')).BulkDialog,
}))

const bulkActions = ['assign', 'accept', 'approveCloseOut', 'returnForMoreWork'] as const
type BulkAction = BulkInput['action']

const atMost = 500

interface BulkActsProps {
  rows: readonly ItemRow[]
  onDone: () => void
}

/** What could be done on some of the selected rows; each row is decided on by itself. */
export function BulkActs({ rows, onDone }: BulkActsProps) {
  const t = useText(itemListText)
  const name = useText(actionText)
  const isMine = useMyPart()
  const [open, setOpen] = useState<{ action: BulkAction; rows: readonly ItemRow[] }>()
  const offered = bulkActions
    .map(action => ({ action, n: rows.filter(row => isMine(action, row)).length }))
    .filter(({ n }) => n > 0)
  function close() {
    setOpen(undefined)
    onDone()
  }
  if (rows.length > atMost) return <span>{t('bulkTooMany')}</span>
  return (
    <>
      {offered.length === 0 && <span className="quiet">{t('bulkNone')}</span>}
      {offered.map(({ action, n }) => (
        <Button key={action} size="small" onClick={() => setOpen({ action, rows })}>
          {t('bulkAct', { act: name(action), n })}
        </Button>
      ))}
      {open && (
        <Suspense>
          <BulkDialog {...open} onCancel={() => setOpen(undefined)} onDone={close} />
        </Suspense>
      )}
    </>
  )
}

/** Asks the item's table: possible from this state, and this person's part. */
function useMyPart() {
  const { person, today } = useSession()
  return (action: BulkAction, row: ItemRow) => {
    const { from, by } = itemWorkflow[action]
    const matter = { ...row, measures: [] } as unknown as Item
    const allowed = (from as readonly string[]).includes(row.status)
    return allowed && !by({ matter, person: { ...person, reach: [] }, today })
  }
}
