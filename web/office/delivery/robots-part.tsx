import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import type { RobotView } from '#domain/delivery/robots.ts'
import { robotsQuery } from '#web/api/robots.ts'
import { channelText } from '#web/text/delivery.ts'
import { robotLanguageText, robotsText } from '#web/text/robots.ts'
import { useText } from '#web/text/use-text.ts'
import { Section } from '#web/ui/page.tsx'
import { SideDrawer } from '#web/ui/side-drawer.tsx'
import { Answered, Empty } from '#web/ui/state.tsx'
import { StatusTag } from '#web/ui/status-tag.tsx'
import type { Column } from '#web/ui/table/columns.ts'
import { DataTable } from '#web/ui/table/data-table.tsx'
import { RobotActs } from './robot-acts.tsx'
import { AddRobotForm, ChangeRobotForm } from './robot-forms.tsx'

/** The robots a person keeps; those of a county's administrator with the bureau of each. */
export function RobotsPart() {
  const t = useText(robotsText)
  const query = useQuery(robotsQuery)
  const [opened, setOpened] = useState<'new' | RobotView>()
  const columns = useColumns(setOpened, (query.data?.bureaus.length ?? 0) > 1)
  const close = () => setOpened(undefined)
  const add = (
    <Button type="primary" onClick={() => setOpened('new')}>
      {t('add')}
    </Button>
  )
  return (
    <Section title={t('title')} actions={add}>
      <p className="quiet">{t('note')}</p>
      <Answered query={query} lines={3}>
        {({ robots, bureaus }) => (
          <>
            <DataTable
              name="robots"
              caption={t('title')}
              columns={columns}
              rows={robots}
              rowKey={({ id }) => id}
              empty={
                <Empty title={t('none')}>
                  <p>{t('noneHelp')}</p>
                </Empty>
              }
            />
            <SideDrawer open={opened === 'new'} title={t('add')} onClose={close}>
              <AddRobotForm bureaus={bureaus} onEnd={close} />
            </SideDrawer>
          </>
        )}
      </Answered>
      <Changing robot={opened === 'new' ? undefined : opened} onEnd={close} />
    </Section>
  )
}

function Changing({ robot, onEnd }: { robot: RobotView | undefined; onEnd: () => void }) {
  const t = useText(robotsText)
  return (
    <SideDrawer
      open={robot !== undefined}
      title={robot && t('changeTitle', { name: robot.name })}
      onClose={onEnd}
    >
      {robot && <ChangeRobotForm key={robot.id} robot={robot} onEnd={onEnd} />}
    </SideDrawer>
  )
}

function useColumns(change: (robot: RobotView) => void, several: boolean): Column<RobotView>[] {
  const t = useText(robotsText)
  const channel = useText(channelText)
  const language = useText(robotLanguageText)
  const bureau: Column<RobotView> = {
    key: 'bureau',
    title: t('bureau'),
    width: 200,
    render: row => row.bureau,
    sort: row => row.bureau,
  }
  return [
    {
      key: 'name',
      title: t('name'),
      main: true,
      render: row => row.name,
      sort: row => row.name,
    },
    ...(several ? [bureau] : []),
    { key: 'channel', title: t('channel'), width: 110, render: row => channel(row.channel) },
    { key: 'language', title: t('language'), width: 120, render: row => language(row.language) },
    {
      key: 'state',
      title: t('state'),
      width: 90,
      render: row => (
        <StatusTag tone={row.enabled ? 'done' : 'quiet'}>{t(row.enabled ? 'on' : 'off')}</StatusTag>
      ),
    },
    {
      key: 'acts',
      title: t('acts'),
      width: 330,
      render: row => <RobotActs robot={row} onChange={() => change(row)} />,
    },
  ]
}
