import { useRef, useState } from 'react'
import type { DocumentKind } from '#domain/document/kinds.ts'
import { uploadTemplate } from '#web/api/templates.ts'
import { templateText } from '#web/text/template.ts'
import { useText } from '#web/text/use-text.ts'
import { Progress } from '#web/ui/progress.tsx'
import { RefusalNotice } from '#web/ui/refusal-notice.tsx'
import { tell } from '#web/ui/told.tsx'
import { UploadDrop } from '#web/ui/upload-drop.tsx'

/** Takes a changed template; what is wrong with it stays on the page until the next try. */
export function TemplateUpload({ kind }: { kind: DocumentKind }) {
  const t = useText(templateText)
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
      await uploadTemplate(kind, file!, setShare, stop.signal)
      tell(t('uploaded'))
    } catch (refused) {
      if (!stop.signal.aborted) setFailure(refused)
    } finally {
      setName(undefined)
    }
  }
  return (
    <>
      <UploadDrop
        accept=".docx"
        help={t('uploadHelp')}
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
    </>
  )
}
