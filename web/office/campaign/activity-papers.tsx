import { Button } from 'antd'
import { useState } from 'react'
import type { ActivityView } from '#domain/campaign/views.ts'
import { attachPaper } from '#web/api/campaigns.ts'
import { useRight } from '#web/api/session.ts'
import { campaignText } from '#web/text/campaign.ts'
import { useText } from '#web/text/use-text.ts'
import { FileUpload } from '#web/ui/file-upload.tsx'
import { tell } from '#web/ui/told.tsx'

const accepted = '.jpg,.jpeg,.png,.webp,.heic,.heif,.pdf,.docx,.xlsx,.txt'

/** The papers to download; the clerk adds one. */
export function ActivityPapers({ activity }: { activity: ActivityView }) {
  const t = useText(campaignText)
  const mayWrite = useRight('campaign.write') && activity.withdrawnAt === null
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
      {adding && <PaperUpload activityId={activity.id} onEnd={() => setAdding(false)} />}
    </div>
  )
}

function PaperUpload({ activityId, onEnd }: { activityId: number; onEnd: () => void }) {
  const t = useText(campaignText)
  return (
    <>
      <FileUpload
        accept={accepted}
        help={t('paperKinds')}
        sending={name => t('uploading', { name })}
        send={(file, ...rest) => attachPaper(activityId, file, ...rest)}
        onSent={({ name }) => {
          tell(t('paperAdded', { name }))
          onEnd()
        }}
      />
      <Button size="small" type="text" onClick={onEnd}>
        {t('close')}
      </Button>
    </>
  )
}
