import type { DocumentKind } from '#domain/document/kinds.ts'
import { uploadTemplate } from '#web/api/templates.ts'
import { templateText } from '#web/text/template.ts'
import { useText } from '#web/text/use-text.ts'
import { FileUpload } from '#web/ui/file-upload.tsx'
import { tell } from '#web/ui/told.tsx'

/** Takes a changed template; what is wrong with it stays on the page until the next try. */
export function TemplateUpload({ kind }: { kind: DocumentKind }) {
  const t = useText(templateText)
  return (
    <FileUpload
      accept=".docx"
      help={t('uploadHelp')}
      sending={name => t('uploading', { name })}
      send={(file, ...rest) => uploadTemplate(kind, file, ...rest)}
      onSent={() => tell(t('uploaded'))}
    />
  )
}
