import { Button, Input } from 'antd'
import { useId, useState } from 'react'
import type { CalendarChange } from '#domain/calendar/inputs.ts'
import type { PreviewView } from '#domain/calendar/views.ts'
import { previewCalendar } from '#web/api/calendar.ts'
import { calendarText } from '#web/text/calendar.ts'
import { useText } from '#web/text/use-text.ts'
import { Section } from '#web/ui/page.tsx'
import { RefusalNotice } from '#web/ui/refusal-notice.tsx'
import { UploadDrop } from '#web/ui/upload-drop.tsx'
import { ImportPreview } from './import-preview.tsx'

/** The notice pasted or a year's file chosen; then what it would change; then the import. */
export function ImportPart() {
  const t = useText(calendarText)
  const [text, setText] = useState('')
  const [previewed, setPreviewed] = useState<{ change: CalendarChange; preview: PreviewView }>()
  const [failure, setFailure] = useState<unknown>()
  const [busy, setBusy] = useState(false)
  const id = useId()
  async function look(change: CalendarChange) {
    setBusy(true)
    setFailure(undefined)
    try {
      setPreviewed({ change, preview: await previewCalendar(change) })
    } catch (refused) {
      setFailure(refused)
    } finally {
      setBusy(false)
    }
  }
  async function read(file: File) {
    const json = parsed(await file.text())
    await look({ json: json ?? {} })
  }
  if (previewed) {
    return (
      <Section title={t('importTitle')}>
        <ImportPreview
          {...previewed}
          onBack={() => setPreviewed(undefined)}
          onDone={() => {
            setPreviewed(undefined)
            setText('')
          }}
        />
      </Section>
    )
  }
  return (
    <Section title={t('importTitle')}>
      <p className="quiet">{t('importHelp')}</p>
      <div className="form">
        <div className="field">
          <label htmlFor={id}>{t('noticeText')}</label>
          <Input.TextArea
            id={id}
            value={text}
            onChange={event => setText(event.target.value)}
            autoSize={{ minRows: 3, maxRows: 14 }}
          />
        </div>
        <RefusalNotice failure={failure} />
        <div className="row">
          <Button
            type="primary"
            loading={busy}
            disabled={text.trim() === ''}
            onClick={() => look({ text })}
          >
            {t('preview')}
          </Button>
        </div>
        <UploadDrop help={t('jsonFile')} accept=".json" onFiles={([file]) => file && read(file)} />
      </div>
    </Section>
  )
}

/** What is no JSON is left to the server to refuse, as what is no year. */
function parsed(text: string): Record<string, unknown> | undefined {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
