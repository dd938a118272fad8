import { Button } from 'antd'
import { useState } from 'react'
import type { ActivityView } from '#domain/campaign/views.ts'
import { useRight, useSession } from '#web/api/session.ts'
import { activityKindText, campaignText } from '#web/text/campaign.ts'
import { dayText, listText } from '#web/text/format.ts'
import { useLanguage } from '#web/text/language.ts'
import { useText } from '#web/text/use-text.ts'
import { Section } from '#web/ui/page.tsx'
import type { Column } from '#web/ui/table/columns.ts'
import { DataTable } from '#web/ui/table/data-table.tsx'
import { ActivityForm } from './activity-form.tsx'
import { ActivityMinutes } from './activity-minutes.tsx'
import { ActivityPapers } from './activity-papers.tsx'
import { ActivitySubject, WithdrawActivity } from './withdraw-activity.tsx'

interface ActivitiesPartProps {
  campaignId: number
  activities: readonly ActivityView[]
}

/** What was done on which day, who took part, and the papers of it. */
export function ActivitiesPart({ campaignId, activities }: ActivitiesPartProps) {
  const t = useText(campaignText)
  const mayWrite = useRight('campaign.write')
  const [adding, setAdding] = useState(false)
  const columns = useColumns()
  const act = mayWrite && !adding && (
    <Button onClick={() => setAdding(true)}>{t('addActivity')}</Button>
  )
  return (
    <Section title={t('activities')} actions={act}>
      {adding && <ActivityForm campaignId={campaignId} onEnd={() => setAdding(false)} />}
      <div className="activities">
        <DataTable
          name="activities"
          caption={t('activities')}
          columns={columns}
          rows={activities}
          rowKey={activity => activity.id}
          empty={<p className="quiet">{t('noActivities')}</p>}
        />
      </div>
    </Section>
  )
}

function useColumns(): Column<ActivityView>[] {
  const t = useText(campaignText)
  const kindText = useText(activityKindText)
  const language = useLanguage()
  const { today } = useSession()
  const kindOf = ({ kind }: ActivityView) =>
    kind in activityKindText ? kindText(kind as keyof typeof activityKindText) : kind
  return [
    {
      key: 'heldOn',
      title: t('heldOn'),
      width: 110,
      render: ({ heldOn }) => dayText(heldOn, language, today),
      sort: ({ heldOn }) => heldOn,
    },
    { key: 'kind', title: t('kind'), width: 100, render: kindOf, sort: kindOf },
    {
      key: 'subject',
      title: t('subject'),
      main: true,
      render: activity => <ActivitySubject activity={activity} />,
      sort: ({ subject }) => subject,
    },
    {
      key: 'participants',
      title: t('participants'),
      width: '30%',
      render: ({ participants }) =>
        participants.length > 0 &&
        t('participantsCount', {
          n: participants.length,
          names: listText(participants, language),
        }),
      sort: ({ participants }) => participants.length,
    },
    {
      key: 'papers',
      title: t('papers'),
      width: 230,
      render: activity => (
        <>
          <ActivityMinutes activity={activity} />
          <ActivityPapers activity={activity} />
          <WithdrawActivity activity={activity} />
        </>
      ),
      sort: ({ papers }) => papers.length,
    },
  ]
}
