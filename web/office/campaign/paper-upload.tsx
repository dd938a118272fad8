import { Button } from 'antd'
import { useSession } from '#web/api/session.ts'
import { campaignText } from '#web/text/campaign.ts'
import { useText } from '#web/text/use-text.ts'
import { FileUpload } from '#web/ui/file-upload.tsx'
import { tell } from '#web/ui/told.tsx'

const accepted = '.jpg,.jpeg,.png,.webp,.heic,.heif,.pdf,.docx,.xlsx,.txt'

interface PaperUploadProps {
  send: Parameters<typeof FileUpload>[0]['send']
  onEnd: () => void
}

/** One paper from the disk, and away again. */
export function PaperUpload({ send, onEnd }: PaperUploadProps) {
  const t = useText(campaignText)
  const { uploadMegabytes } = useSession()
  return (
    <>
      <FileUpload
        accept={accepted}
        help={t('paperKinds', { mb: uploadMegabytes })}
        sending={name => t('uploading', { name })}
        send={send}
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
