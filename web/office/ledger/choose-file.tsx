import { isRefusal } from '#web/api/failures.ts'
import { useSession } from '#web/api/session.ts'
import { type Sending, useUpload } from '#web/api/use-upload.ts'
import { useLanguage } from '#web/text/language.ts'
import { fileAdvice, ledgerImportText } from '#web/text/ledger-import.ts'
import { useText } from '#web/text/use-text.ts'
import { Progress } from '#web/ui/progress.tsx'
import { RefusalNotice } from '#web/ui/refusal-notice.tsx'
import { UploadDrop } from '#web/ui/upload-drop.tsx'
import { type Campaign, CampaignChoice } from './campaign-choice.tsx'

interface ChooseFileProps {
  campaign: Campaign
  onKept: (id: number) => void
}

const kinds = '.xlsx,.xls,.et,.ett,.csv,.tsv,.txt,.docx'

export function ChooseFile({ campaign, onKept }: ChooseFileProps) {
  const t = useText(ledgerImportText)
  const { uploadMegabytes } = useSession()
  const { send, share, stop, failure } = useUpload(sendFile)
  const file = send.variables
  return (
    <div className="import-choose">
      <p>{t('what')}</p>
      <CampaignChoice campaign={campaign} disabled={send.isPending} />
      <RefusalNotice failure={failure} />
      <FileAdvice failure={failure} />
      <UploadDrop
        accept={kinds}
        help={t('kinds', { mb: uploadMegabytes })}
        disabled={send.isPending}
        onFiles={([first]) => first && send.mutate(first, { onSuccess: ({ id }) => onKept(id) })}
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

/** What to do about a file that cannot be read; nothing where the refusal says it all. */
export function FileAdvice({ failure }: { failure: unknown }) {
  const language = useLanguage()
  const advice = isRefusal(failure) ? fileAdvice[failure.code] : undefined
  return advice ? <p className="import-advice">{advice[language]}</p> : null
}

function sendFile(file: File, { upload }: Sending) {
  const form = new FormData()
  form.append('file', file)
  return upload<{ id: number }>('/api/imports', form)
}
