import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useCallback, useEffect, useState } from 'react'
import type { AspectView } from '#domain/campaign/views.ts'
import type { SelfCheckView } from '#domain/self-check/views.ts'
import { campaignQuery } from '#web/api/campaigns.ts'
import { sheetQuery } from '#web/api/self-checks.ts'
import { useSession } from '#web/api/session.ts'
import { selfCheckText } from '#web/text/self-check.ts'
import { useText } from '#web/text/use-text.ts'
import { zonedMomentText } from '#web/text/zoned-moment.ts'
import { Notice } from '#web/ui/notice.tsx'
import { Page } from '#web/ui/page.tsx'
import { Answered } from '#web/ui/state.tsx'
import { StatusTag } from '#web/ui/status-tag.tsx'
import { SheetDue, SheetDueOn } from './due.tsx'
import { SheetAspect } from './sheet-aspect.tsx'
import { useSheetWho } from './sheet-who.ts'
import { Signature } from './signature.tsx'
import './self-check.css'

const route = getRouteApi('/frame/self-checks/$id')

/** The catalogue as a sheet: what was found under each aspect, and the signature below. */
export function SheetScreen() {
  const { id } = route.useParams()
  const query = useQuery(sheetQuery(id))
  if (query.data) return <Sheet key={id} sheet={query.data} />
  return (
    <Page title="" narrow>
      <Answered query={query} lines={12}>
        {() => null}
      </Answered>
    </Page>
  )
}

function Sheet({ sheet }: { sheet: SelfCheckView }) {
  const t = useText(selfCheckText)
  const who = useSheetWho()
  const campaign = useQuery(campaignQuery(sheet.campaignId))
  const [writing, setWriting] = useState<ReadonlySet<number>>(new Set())
  const write = useCallback((aspectId: number, open: boolean) => {
    setWriting(before => withOrWithout(before, aspectId, open))
  }, [])
  return (
    <Page
      title={t('sheetOf', { who: who(sheet) })}
      narrow
      back={
        <Link to="/campaigns/$id" params={{ id: sheet.campaignId }}>
          {t('back')}
        </Link>
      }
      note={
        <>
          {campaign.data?.campaign.name} · {t('round', { n: sheet.round })}
        </>
      }
    >
      <SheetState sheet={sheet} />
      <Answered query={campaign} lines={12}>
        {({ campaign: { aspects } }) => (
          <Aspects sheet={sheet} aspects={aspects} onWriting={write} />
        )}
      </Answered>
      <Signature sheet={sheet} writing={writing.size} />
    </Page>
  )
}

interface AspectsProps {
  sheet: SelfCheckView
  aspects: readonly AspectView[]
  onWriting: (aspectId: number, open: boolean) => void
}

function Aspects({ sheet, aspects, onWriting }: AspectsProps) {
  // The address may name an aspect; it is drawn only after the router has looked for it.
  useEffect(() => document.getElementById(location.hash.slice(1))?.scrollIntoView(), [])
  return aspects.map((aspect, at) => (
    <SheetAspect
      key={aspect.id}
      aspect={aspect}
      number={at + 1}
      sheet={sheet}
      onWriting={onWriting}
      findings={sheet.list.filter(finding => finding.aspectId === aspect.id)}
    />
  ))
}

/** Who fills it in, until when; or who signed it. */
function SheetState({ sheet }: { sheet: SelfCheckView }) {
  const t = useText(selfCheckText)
  const { timeZone } = useSession()
  const who = useSheetWho()(sheet)
  if (sheet.signedAt) {
    const when = zonedMomentText(sheet.signedAt, timeZone)
    return (
      <p>
        <StatusTag tone="done">{t('signed')}</StatusTag>{' '}
        {t('signedBy', { name: sheet.signedName ?? '', when })}
      </p>
    )
  }
  if (sheet.endedAt) {
    const when = zonedMomentText(sheet.endedAt, timeZone)
    const [name, reason] = [sheet.endedBy ?? '', sheet.endedReason ?? '']
    return <p>{t('endedBy', { name, when, reason })}</p>
  }
  const holder = sheet.unitId === null ? t('ofPerson', { name: who }) : t('ofUnit', { unit: who })
  return (
    <>
      <p>
        <StatusTag tone="waiting">{t('unsigned')}</StatusTag> <SheetDue sheet={sheet} />{' '}
        <SheetDueOn sheet={sheet} />
      </p>
      {sheet.mine ? <p>{t('intro')}</p> : <Notice>{t('notYours', { who: holder })}</Notice>}
    </>
  )
}

function withOrWithout(ids: ReadonlySet<number>, id: number, wanted: boolean): ReadonlySet<number> {
  return new Set(wanted ? [...ids, id] : [...ids].filter(one => one !== id))
}
