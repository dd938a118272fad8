import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { RetentionKind } from '#domain/retention/kinds.ts'
import { retentionQuery } from '#web/api/retention.ts'
import { retentionText } from '#web/text/retention.ts'
import { useText } from '#web/text/use-text.ts'
import { Page } from '#web/ui/page.tsx'
import { Answered } from '#web/ui/state.tsx'
import { DueDrawer } from './due-drawer.tsx'
import { KindsPart } from './kinds-part.tsx'
import { RemovalsPart } from './removals-part.tsx'
import { TombstonesPart } from './tombstones-part.tsx'
import './retention.css'

/** How long each kind of record is kept, what is due, and its removal by two persons. */
export function RetentionScreen() {
  const t = useText(retentionText)
  const query = useQuery(retentionQuery)
  const [opened, setOpened] = useState<RetentionKind>()
  return (
    <Page title={t('title')} note={t('note')}>
      <Answered query={query} lines={12}>
        {view => (
          <>
            <RemovalsPart removals={view.removals} />
            <KindsPart kinds={view.kinds} onOpen={setOpened} />
            <TombstonesPart />
            <DueDrawer
              kind={opened}
              waits={view.removals.some(one => one.kind === opened && one.decidedBy === null)}
              onClose={() => setOpened(undefined)}
            />
          </>
        )}
      </Answered>
    </Page>
  )
}
