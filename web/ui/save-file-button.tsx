import { Button } from 'antd'
import { useState } from 'react'
import { useLanguage } from '#web/text/language.ts'
import { failureText } from '#web/text/refusals.ts'
import { useText } from '#web/text/use-text.ts'
import { tell } from './told.tsx'

/** Saves a file of exactly what is listed; busy meanwhile, and says so when it fails. */
export function SaveFileButton({ save, label }: { save: () => Promise<void>; label?: string }) {
  const t = useText()
  const language = useLanguage()
  const [busy, setBusy] = useState(false)
  async function run() {
    setBusy(true)
    try {
      await save()
    } catch (failure) {
      tell(failureText(failure, language))
    } finally {
      setBusy(false)
    }
  }
  return (
    <Button onClick={run} loading={busy}>
      {label ?? t(busy ? 'exporting' : 'export')}
    </Button>
  )
}
