import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { lazy, Suspense, useCallback, useState } from 'react'
import type { DeskView } from '#domain/rectification/desk-views.ts'
import { deskQuery } from '#web/api/items.ts'
import { useSession } from '#web/api/session.ts'
import { deskText } from '#web/text/desk.ts'
import { dayText } from '#web/text/format.ts'
import { useLanguage } from '#web/text/language.ts'
import { useText } from '#web/text/use-text.ts'
import { Page } from '#web/ui/page.tsx'
import { Answered, Empty } from '#web/ui/state.tsx'
import { DeskGroup } from './desk-group.tsx'
import type { OpenAct } from './open-act.ts'
import { OtherPlaces } from './other-places.tsx'
import './desk.css'

// Forms, date fields and the rest of the item come when the first act is opened.
const ItemDrawer = lazy(async () => ({
  default: (await import('../rectification/item-drawer.tsx')).ItemDrawer,
}))

// Only few desks hold a sheet to sign.
const MySheets = lazy(async () => ({
  default: (await import('../self-check/my-sheets.tsx')).MySheets,
}))

// Most desks hold no order.
const OrderDesk = lazy(async () => ({
  default: (await import('../supervision/order-desk.tsx')).OrderDesk,
}))

/** What must I do, by when, why me; and do it right there. */
export function DeskScreen() {
  const t = useText(deskText)
  const language = useLanguage()
  const { today, rights } = useSession()
  if (!rights.includes('item.read')) {
    return (
      <Page title={t('title')}>
        <OtherPlaces rights={rights} />
      </Page>
    )
  }
  return (
    <Page title={t('title')} note={t('note', { day: dayText(today, language) })}>
      <Waiting />
    </Page>
  )
}

function Waiting() {
  const query = useQuery(deskQuery)
  const [open, setOpen] = useState<OpenAct>()
  const close = useCallback(() => setOpen(undefined), [])
  return (
    <>
      <Answered query={query} lines={8}>
        {desk => <Groups desk={desk} onAct={setOpen} />}
      </Answered>
      <Suspense>
        <OrderDesk />
        <MySheets />
      </Suspense>
      {open && (
        <Suspense>
          <ItemDrawer {...open} onClose={close} closeWhenDone />
        </Suspense>
      )}
    </>
  )
}

function Groups({ desk, onAct }: { desk: DeskView; onAct: (open: OpenAct) => void }) {
  const t = useText(deskText)
  if (desk.groups.length === 0) {
    return (
      <Empty title={t('nothing')}>
        <p>{t('nothingHelp')}</p>
        <Link to="/ledger">{t('toLedger')}</Link>
      </Empty>
    )
  }
  return desk.groups.map(group => <DeskGroup key={group.action} group={group} onAct={onAct} />)
}
