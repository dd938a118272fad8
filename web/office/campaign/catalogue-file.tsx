import { useState } from 'react'
import { writeCatalogue } from '#domain/campaign/catalogue-text.ts'
import { readCatalogueFile } from '#web/api/campaigns.ts'
import { campaignText } from '#web/text/campaign.ts'
import { useText } from '#web/text/use-text.ts'
import { Progress } from '#web/ui/progress.tsx'
import { RefusalNotice } from '#web/ui/refusal-notice.tsx'
import { UploadDrop } from '#web/ui/upload-drop.tsx'

/** A table is read on the server and becomes text, which is then looked at and changed like any other. */
export function CatalogueFile({ onRead }: { onRead: (text: string) => void }) {
  const t = useText(campaignText)
  const [name, setName] = useState<string>()
  const [failure, setFailure] = useState<unknown>()
  async function read([file]: File[]) {
    setName(file!.name)
    setFailure(undefined)
    try {
      onRead(writeCatalogue(await readCatalogueFile(file!)))
    } catch (refused) {
      setFailure(refused)
    } finally {
      setName(undefined)
    }
  }
  return (
    <div>
      <strong>{t('orFile')}</strong>
      <UploadDrop
        accept=".xlsx,.xls,.et,.csv,.docx"
        help={t('orFileHelp')}
        disabled={name !== undefined}
        onFiles={read}
      />
      {name !== undefined && <Progress label={t('reading', { name })} />}
      <RefusalNotice failure={failure} />
    </div>
  )
}
