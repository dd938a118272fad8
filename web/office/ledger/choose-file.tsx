import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { upload } from '#web/api/client.ts'
import { isRefusal } from '#web/api/failures.ts'
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
  const { send, share, stop } = useUpload(onKept)
  const file = send.variables
  return (
    <div className="import-choose">
      <p>{t('what')}</p>
      <CampaignChoice campaign={campaign} disabled={send.isPending} />
      <RefusalNotice failure={failureOf(send.error)} />
      <FileAdvice failure={send.error} />
      <UploadDrop
        accept={kinds}
        help={t('kinds')}
        disabled={send.isPending}
        onFiles={([first]) => first && send.mutate(first)}
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

function useUpload(onKept: (id: number) => void) {
  const [share, setShare] = useState(0)
  const stopper = useRef<AbortController>(undefined)
  useEffect(() => () => stopper.current?.abort(), [])
  const send = useMutation({
    mutationFn: (file: File) => {
      stopper.current = new AbortController()
      setShare(0)
      const form = new FormData()
      form.append('file', file)
      return upload<{ id: number }>('/api/imports', form, setShare, stopper.current.signal)
    },
    onSuccess: ({ id }) => onKept(id),
  })
  return { send, share, stop: () => stopper.current?.abort() }
}

/** Stopping is no failure. */
function failureOf(error: unknown): unknown {
  return error instanceof DOMException && error.name === 'AbortError' ? undefined : error
}
