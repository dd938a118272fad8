import { Button } from 'antd'
import { useState } from 'react'
import { useRight } from '#web/api/session.ts'
import { lookBackListText } from '#web/text/look-back.ts'
import { useText } from '#web/text/use-text.ts'
import { Page } from '#web/ui/page.tsx'
import { DrawDrawer } from './draw-drawer.tsx'
import { DrawsPart } from './draws-part.tsx'
import { LookBackTable } from './look-back-table.tsx'
import '../rectification/ledger.css'

/** What was looked at again, what is due, what came back; and how samples were drawn. */
export function LookBacksScreen() {
  const t = useText(lookBackListText)
  const mayDraw = useRight('lookBack.draw')
  const [drawing, setDrawing] = useState(false)
  return (
    <Page
      title={t('title')}
      note={t('note')}
      actions={
        mayDraw && (
          <Button type="primary" onClick={() => setDrawing(true)}>
            {t('newDraw')}
          </Button>
        )
      }
    >
      <LookBackTable />
      <DrawsPart />
      {drawing && <DrawDrawer onClose={() => setDrawing(false)} />}
    </Page>
  )
}
