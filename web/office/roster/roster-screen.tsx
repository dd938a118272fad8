import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { RosterAnswer, RosterPlanView } from '#domain/roster/views.ts'
import { downloadRoster, downloadRosterTemplate } from '#web/api/roster.ts'
import { rosterText } from '#web/text/roster.ts'
import { useText } from '#web/text/use-text.ts'
import { Page } from '#web/ui/page.tsx'
import { SaveFileButton } from '#web/ui/save-file-button.tsx'
import { ChooseRoster } from './choose-roster.tsx'
import { RosterDone } from './roster-done.tsx'
import { RosterPreview } from './roster-preview.tsx'
import './roster.css'

/** A file with what importing it would do; it stays in the browser until it is imported. */
export interface Opened {
  file: File
  plan: RosterPlanView
}

export function RosterScreen() {
  const t = useText(rosterText)
  const [opened, setOpened] = useState<Opened>()
  const [answer, setAnswer] = useState<RosterAnswer>()
  function start() {
    setOpened(undefined)
    setAnswer(undefined)
  }
  return (
    <Page
      title={t('title')}
      back={<Link to="/people">{t('toPeople')}</Link>}
      actions={
        <>
          <SaveFileButton save={downloadRosterTemplate} label={t('template')} />
          <SaveFileButton save={downloadRoster} label={t('present')} />
        </>
      }
    >
      {opened && answer ? (
        <RosterDone plan={opened.plan} answer={answer} onAnother={start} />
      ) : opened ? (
        <RosterPreview opened={opened} onPlan={setOpened} onDone={setAnswer} onOther={start} />
      ) : (
        <ChooseRoster onOpened={setOpened} />
      )}
    </Page>
  )
}
