import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { Button, Select } from 'antd'
import { useState } from 'react'
import { deliveryStates } from '#domain/delivery/channels.ts'
import type { DeliveriesView, DeliveryRow } from '#domain/delivery/views.ts'
import { deliveriesQuery, retryDelivery } from '#web/api/deliveries.ts'
import { robotsQuery } from '#web/api/robots.ts'
import { useSession } from '#web/api/session.ts'
import {
  channelText,
  deliveryFailureText,
  deliveryStateText,
  deliveryText,
} from '#web/text/delivery.ts'
import { bracketText, countText, dayText } from '#web/text/format.ts'
import { useLanguage } from '#web/text/language.ts'
import { failureText } from '#web/text/refusals.ts'
import { useText } from '#web/text/use-text.ts'
import type { Word } from '#web/text/words.ts'
import { zonedMomentText } from '#web/text/zoned-moment.ts'
import { Notice } from '#web/ui/notice.tsx'
import { Page, Section } from '#web/ui/page.tsx'
import { Empty } from '#web/ui/state.tsx'
import { StatusTag } from '#web/ui/status-tag.tsx'
import type { Column } from '#web/ui/table/columns.ts'
import { DataTable } from '#web/ui/table/data-table.tsx'
import { paged } from '#web/ui/table/paged.ts'
import { tell } from '#web/ui/told.tsx'
import { RobotsPart } from './robots-part.tsx'

const route = getRouteApi('/frame/settings/deliveries')

/** The robots of work groups; what left the office, what did not and why. */
export function DeliveriesScreen() {
  const t = useText(deliveryText)
  const state = useText(deliveryStateText)
  const search = route.useSearch()
  const navigate = useNavigate()
  const query = useInfiniteQuery(deliveriesQuery(search))
  const newest = query.data?.pages.at(-1)
  const columns = useColumns()
  return (
    <Page title={t('title')} note={t('note')}>
      {newest?.lacksLink && (
        <Notice actions={<Link to="/settings">{t('toSettings')}</Link>}>{t('lacksLink')}</Notice>
      )}
      <RobotsPart />
      <Section title={t('record')}>
        <DataTable
          name="deliveries"
          caption={t('record')}
          columns={columns}
          {...paged(query)}
          rowKey={row => row.id}
          filters={
            <Select
              aria-label={t('state')}
              placeholder={t('state')}
              style={{ width: 180 }}
              value={search.state}
              onChange={next =>
                void navigate({ to: '/settings/deliveries', search: { state: next } })
              }
              options={deliveryStates.map(value => ({ value, label: state(value) }))}
              allowClear
            />
          }
          count={newest && <Count {...newest} />}
          empty={
            search.state ? (
              <Empty title={t('noMatch')} />
            ) : (
              <Empty title={t('nothing')}>
                <p>{t('nothingHelp')}</p>
              </Empty>
            )
          }
        />
      </Section>
    </Page>
  )
}

function Count({ failed, count }: Pick<DeliveriesView, 'failed' | 'count'>) {
  const t = useText(deliveryText)
  return (
    <span>
      {t('rowCount', { name: t('record'), n: countText(count) })}
      {failed > 0 && <strong> · ■ {t('failedCount', { n: failed })}</strong>}
    </span>
  )
}

const tones = { queued: 'waiting', sent: 'done', failed: 'warning', givenUp: 'warning' } as const

function useColumns(): Column<DeliveryRow>[] {
  const t = useText(deliveryText)
  const channel = useText(channelText)
  const state = useText(deliveryStateText)
  const language = useLanguage()
  const { timeZone } = useSession()
  const failures = deliveryFailureText as Record<string, Word | undefined>
  const several = (useQuery(robotsQuery).data?.bureaus.length ?? 0) > 1
  const to = ({ person, robot, bureau }: DeliveryRow) =>
    person ?? `${robot}${several && bureau ? bracketText(bureau, language) : ''}`
  const moment = (value: string | null) => value && zonedMomentText(value, timeZone)
  return [
    {
      key: 'channel',
      title: t('channel'),
      main: true,
      render: row => `${channel(row.channel)} · ${to(row)}`,
      sort: row => row.channel,
    },
    {
      key: 'day',
      title: t('day'),
      width: 120,
      render: row => dayText(row.day, language),
      sort: row => row.day,
    },
    {
      key: 'state',
      title: t('state'),
      width: 150,
      render: row => <StatusTag tone={tones[row.state]}>{state(row.state)}</StatusTag>,
      sort: row => row.state,
    },
    { key: 'tries', title: t('tries'), width: 90, align: 'end', render: row => row.tries },
    {
      key: 'failure',
      title: t('failure'),
      width: 180,
      render: row => failures[row.failure]?.[language] ?? row.failure,
    },
    { key: 'next', title: t('next'), width: 150, render: row => moment(row.nextAt) },
    { key: 'sentAt', title: t('sentAt'), width: 150, render: row => moment(row.sentAt) },
    { key: 'act', title: t('retry'), width: 110, render: row => <RetryButton row={row} /> },
  ]
}

function RetryButton({ row }: { row: DeliveryRow }) {
  const t = useText(deliveryText)
  const language = useLanguage()
  const [busy, setBusy] = useState(false)
  if (row.state === 'sent' || row.state === 'queued') return null
  async function retry() {
    setBusy(true)
    try {
      await retryDelivery(row.id)
      tell(t('retried'))
    } catch (failure) {
      tell(failureText(failure, language))
    } finally {
      setBusy(false)
    }
  }
  return (
    <Button size="small" loading={busy} onClick={retry}>
      {t('retryAct')}
    </Button>
  )
}
