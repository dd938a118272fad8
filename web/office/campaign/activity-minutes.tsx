import { Button } from 'antd'
import { useState } from 'react'
import type { ActivityView } from '#domain/campaign/views.ts'
import { templateText } from '#web/text/template.ts'
import { useText } from '#web/text/use-text.ts'
import { SideDrawer } from '#web/ui/side-drawer.tsx'
import { MinutesForm } from './minutes-form.tsx'

/** The minutes of a meeting to download; the clerk writes them. */
export function ActivityMinutes({ activity }: { activity: ActivityView }) {
  const t = useText(templateText)
  const mayWrite = activity.acts.includes('writeMinutes')
  const [writing, setWriting] = useState(false)
  if (activity.kind !== 'meeting' || activity.withdrawnAt !== null) return null
  return (
    <div className="papers">
      <a href={`/api/activities/${activity.id}/minutes`} download>
        {t('minutes')}
      </a>
      {mayWrite && (
        <Button size="small" type="text" onClick={() => setWriting(true)}>
          {t('writeMinutes')}
        </Button>
      )}
      <SideDrawer open={writing} title={t('minutesTitle')} onClose={() => setWriting(false)}>
        <MinutesForm activity={activity} onEnd={() => setWriting(false)} />
      </SideDrawer>
    </div>
  )
}
