import { Button } from 'antd'
import { useState } from 'react'
import type { ActivityView } from '#domain/campaign/views.ts'
import { attachPaper } from '#web/api/campaigns.ts'
import { campaignText } from '#web/text/campaign.ts'
import { useText } from '#web/text/use-text.ts'
import { PaperUpload } from './paper-upload.tsx'

/** The papers to download; the clerk adds one. */
export function ActivityPapers({ activity }: { activity: ActivityView }) {
  const t = useText(campaignText)
  const mayWrite = activity.acts.includes('attachPaper')
  const [adding, setAdding] = useState(false)
  if (!mayWrite && activity.papers.length === 0) return null
  return (
    <div className="papers">
      {activity.papers.map(({ id, fileName }) => (
        <a
          key={id}
          href={`/api/papers/${id}`}
          download={fileName}
          aria-label={t('download', { name: fileName })}
        >
          {fileName}
        </a>
      ))}
      {mayWrite && !adding && (
        <Button size="small" type="text" onClick={() => setAdding(true)}>
          {t('addPaper')}
        </Button>
      )}
      {adding && (
        <PaperUpload
          send={(file, ...rest) => attachPaper(activity.id, file, ...rest)}
          onEnd={() => setAdding(false)}
        />
      )}
    </div>
  )
}
