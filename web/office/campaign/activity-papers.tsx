import { Button } from 'antd'
import { useRef, useState } from 'react'
import type { ActivityView } from '#domain/campaign/views.ts'
import { attachPaper } from '#web/api/campaigns.ts'
import { useRight } from '#web/api/session.ts'
import { campaignText } from '#web/text/campaign.ts'
import { useText } from '#web/text/use-text.ts'
import { Progress } from '#web/ui/progress.tsx'
import { RefusalNotice } from '#web/ui/refusal-notice.tsx'
import { tell } from '#web/ui/told.tsx'
import { UploadDrop } from '#web/ui/upload-drop.tsx'

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
  const [name, setName] = useState<string>()
  const [share, setShare] = useState(0)
  const [failure, setFailure] = useState<unknown>()
  const stopper = useRef<AbortController>(undefined)
  async function send([file]: File[]) {
    const stop = new AbortController()
    stopper.current = stop
    setName(file!.name)
    setShare(0)
    setFailure(undefined)
    try {
      await attachPaper(activityId, file!, setShare, stop.signal)
      tell(t('paperAdded', { name: file!.name }))
      onEnd()
    } catch (refused) {
      if (!stop.signal.aborted) setFailure(refused)
    } finally {
      setName(undefined)
    }
  }
  return (
    <>
      <UploadDrop
        accept={accepted}
        help={t('paperKinds')}
        disabled={name !== undefined}
        onFiles={send}
      />
      {name !== undefined && (
        <Progress
          label={t('uploading', { name })}
          share={share}
          onCancel={() => stopper.current?.abort()}
        />
      )}
      <RefusalNotice failure={failure} />
      <Button size="small" type="text" onClick={onEnd}>
        {t('close')}
      </Button>
    </>
  )
}
