import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import type { CalendarView } from '#domain/calendar/views.ts'
import { calendarQuery } from '#web/api/calendar.ts'
import { useRight, useSession } from '#web/api/session.ts'
import { calendarText } from '#web/text/calendar.ts'
import { dayText } from '#web/text/format.ts'
import { useLanguage } from '#web/text/language.ts'
import { useText } from '#web/text/use-text.ts'
import { Notice } from '#web/ui/notice.tsx'
import { Page, Section } from '#web/ui/page.tsx'
import { Answered } from '#web/ui/state.tsx'
import { ImportPart } from './import-part.tsx'
import { PeriodsForm } from './periods-form.tsx'
import { VersionsPart } from './versions-part.tsx'
import { YearView } from './year-view.tsx'
import './calendar.css'

/** Which days are worked, how far that is known, and where it comes from. */
export function CalendarScreen() {
  const t = useText(calendarText)
  const query = useQuery(calendarQuery)
  return (
    <Page title={t('title')} note={t('note')}>
      <Answered query={query} lines={12}>
        {view => <Calendar view={view} />}
      </Answered>
    </Page>
  )
}

function Calendar({ view }: { view: CalendarView }) {
  const mayManage = useRight('calendar.manage')
  const { calendar } = view
  return (
    <>
      <Known calendar={calendar} />
      {mayManage && <ImportPart />}
      <YearView calendar={calendar} />
      <PeriodsPart calendar={calendar} mayManage={mayManage} />
      <VersionsPart versions={view.versions} />
    </>
  )
}

/** From October on a missing next year is a warning; before, its notice is not out. */
function Known({ calendar }: { calendar: CalendarView['calendar'] }) {
  const t = useText(calendarText)
  const language = useLanguage()
  const { today } = useSession()
  const { verifiedThrough, version } = calendar
  const next = Number(today.slice(0, 4)) + (today.slice(5, 7) >= '10' ? 1 : 0)
  const isMissing = verifiedThrough < `${next}-12-31`
  return (
    <>
      <p className="calendar-known">
        <strong>{t('verified', { day: dayText(verifiedThrough, language), version })}</strong>{' '}
        {t('verifiedAhead')}
      </p>
      {isMissing && <Notice>▲ {t('endsSoon', { year: next })}</Notice>}
    </>
  )
}

interface PeriodsPartProps {
  calendar: CalendarView['calendar']
  mayManage: boolean
}

function PeriodsPart({ calendar, mayManage }: PeriodsPartProps) {
  const t = useText(calendarText)
  const [changing, setChanging] = useState(false)
  return (
    <Section
      title={t('periods')}
      actions={
        mayManage &&
        !changing && <Button onClick={() => setChanging(true)}>{t('changePeriods')}</Button>
      }
    >
      <p>{calendar.periods.map(({ from, to }) => `${from}–${to}`).join('　')}</p>
      {changing && <PeriodsForm calendar={calendar} onEnd={() => setChanging(false)} />}
    </Section>
  )
}
