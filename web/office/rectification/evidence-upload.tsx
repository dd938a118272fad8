import { Button, Input, Select } from 'antd'
import { useRef, useState } from 'react'
import type { ItemView } from '#domain/rectification/views.ts'
import { upload } from '#web/api/client.ts'
import { refreshItems } from '#web/api/items.ts'
import { useSession } from '#web/api/session.ts'
import { itemText } from '#web/text/item.ts'
import { useText } from '#web/text/use-text.ts'
import { DayField } from '#web/ui/day-field.tsx'
import { Progress } from '#web/ui/progress.tsx'
import { RefusalNotice } from '#web/ui/refusal-notice.tsx'
import { tell } from '#web/ui/told.tsx'
import { UploadDrop } from '#web/ui/upload-drop.tsx'

const accepted = '.jpg,.jpeg,.png,.webp,.heic,.heif,.pdf,.docx,.xlsx,.txt'

/** Files with the day they show and the measure they prove, sent one after another. */
export function EvidenceUpload({ item }: { item: ItemView }) {
  const t = useText(itemText)
  const { today, uploadMegabytes } = useSession()
  const [open, setOpen] = useState(false)
  const [effectiveOn, setEffectiveOn] = useState<string>(today)
  const [measureId, setMeasureId] = useState<number>()
  const [note, setNote] = useState('')
  const sending = useSending(item.id)
  if (!open) return <Button onClick={() => setOpen(true)}>{t('addEvidence')}</Button>
  const measures = item.measures.map(({ id, position, text }) => ({
    value: id,
    label: `${position}. ${text}`,
  }))
  return (
    <div className="form evidence-form">
      <div className="field-row">
        <div className="field">
          <label htmlFor="evidence-effective">{t('effectiveOn')}</label>
          <DayField
            id="evidence-effective"
            value={effectiveOn}
            max={today}
            onChange={day => setEffectiveOn((day as string | null) ?? today)}
          />
          <div className="field-help">{t('effectiveOnHelp')}</div>
        </div>
        <div className="field">
          <label htmlFor="evidence-measure">{t('forMeasure')}</label>
          <Select
            id="evidence-measure"
            value={measureId}
            onChange={setMeasureId}
            options={measures}
            allowClear
            placeholder={t('forItem')}
          />
        </div>
      </div>
      <div className="field">
        <label htmlFor="evidence-note">{t('evidenceNote')}</label>
        <Input
          id="evidence-note"
          value={note}
          maxLength={1000}
          onChange={event => setNote(event.target.value)}
        />
      </div>
      <UploadDrop
        many
        accept={accepted}
        help={t('evidenceKinds', { mb: uploadMegabytes })}
        disabled={sending.name !== undefined}
        onFiles={async files => {
          const all = await sending.send(files, { effectiveOn, measureId, note })
          if (all) setNote('')
        }}
      />
      {sending.name !== undefined && (
        <Progress
          label={t('uploading', { name: sending.name })}
          share={sending.share}
          onCancel={sending.cancel}
        />
      )}
      {sending.failed && (
        <div>
          <div>{t('notSent', { name: sending.failed.name })}</div>
          <RefusalNotice failure={sending.failed.failure} />
        </div>
      )}
      <div>
        <Button onClick={() => setOpen(false)}>{t('close')}</Button>
      </div>
    </div>
  )
}

function useSending(itemId: number) {
  const t = useText(itemText)
  const [name, setName] = useState<string>()
  const [share, setShare] = useState(0)
  const [failed, setFailed] = useState<{ name: string; failure: unknown }>()
  const stopper = useRef<AbortController>(undefined)
  async function send(files: readonly File[], fields: Record<string, string | number | undefined>) {
    let all = true
    setFailed(undefined)
    const stop = new AbortController()
    stopper.current = stop
    for (const file of files) {
      setName(file.name)
      setShare(0)
      try {
        const form = formOf(file, fields)
        await upload(`/api/items/${itemId}/evidence`, form, setShare, stop.signal)
        tell(t('uploaded', { name: file.name }))
      } catch (failure) {
        if (!stop.signal.aborted) setFailed({ name: file.name, failure })
        all = false
        break
      }
    }
    setName(undefined)
    await refreshItems()
    return all
  }
  return { name, share, failed, send, cancel: () => stopper.current?.abort() }
}

/** The file comes last: the server reads the fields that stand before it. */
function formOf(file: File, fields: Record<string, string | number | undefined>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) {
    if (value !== undefined && value !== '') form.append(name, String(value))
  }
  form.append('file', file)
  return form
}
