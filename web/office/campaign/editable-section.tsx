import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { useRight } from '#web/api/session.ts'
import { useText } from '#web/text/use-text.ts'
import { Section } from '#web/ui/page.tsx'

interface EditableSectionProps {
  title: string
  /** Stands over what is shown and over the form. */
  note?: ReactNode
  form: (end: () => void) => ReactNode
  children: ReactNode
}

/** A part of a campaign that the clerk changes in its place. */
export function EditableSection({ title, note, form, children }: EditableSectionProps) {
  const t = useText()
  const mayWrite = useRight('campaign.write')
  const [editing, setEditing] = useState(false)
  const act = mayWrite && !editing && (
    <Button onClick={() => setEditing(true)}>{t('change')}</Button>
  )
  return (
    <Section title={title} actions={act}>
      {note}
      {editing ? form(() => setEditing(false)) : children}
    </Section>
  )
}
