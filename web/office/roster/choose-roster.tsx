import { previewRoster } from '#web/api/roster.ts'
import { useSession } from '#web/api/session.ts'
import { useUpload } from '#web/api/use-upload.ts'
import { rosterText } from '#web/text/roster.ts'
import { useText } from '#web/text/use-text.ts'
import { Progress } from '#web/ui/progress.tsx'
import { RefusalNotice } from '#web/ui/refusal-notice.tsx'
import { UploadDrop } from '#web/ui/upload-drop.tsx'
import type { Opened } from './roster-screen.tsx'

const kinds = '.xlsx,.xls,.et,.ett,.csv,.tsv,.txt'

export function ChooseRoster({ onOpened }: { onOpened: (opened: Opened) => void }) {
  const t = useText(rosterText)
  const { uploadMegabytes } = useSession()
  const { send, share, stop, failure } = useUpload(previewRoster)
  const file = send.variables
  /** Its bytes as they are now: what is imported is what was looked at, whatever the disk says later. */
  async function open(chosen: File) {
    const held = new File([await chosen.arrayBuffer()], chosen.name)
    send.mutate(held, { onSuccess: plan => onOpened({ file: held, plan }) })
  }
  return (
    <div className="roster-choose">
      <p>{t('what')}</p>
      <p className="quiet">{t('columnsHelp')}</p>
      <RefusalNotice failure={failure} onRetry={file && (() => void open(file))} />
      <UploadDrop
        accept={kinds}
        help={t('kinds', { mb: uploadMegabytes })}
        disabled={send.isPending}
        onFiles={([first]) => first && void open(first)}
      />
      {send.isPending && file && (
        <Progress
          label={
            share < 1
              ? t('sending', { file: file.name, percent: Math.floor(share * 100) })
              : t('reading', { file: file.name })
          }
          share={share < 1 ? share : undefined}
          onCancel={stop}
        />
      )}
    </div>
  )
}
