import { Select } from 'antd'
import { useState } from 'react'
import { isWorkingDay } from '#domain/calendar/calendar.ts'
import { addDays, daysFrom, weekdayOf } from '#domain/calendar/days.ts'
import type { CalendarView } from '#domain/calendar/views.ts'
import { useSession } from '#web/api/session.ts'
import { calendarText } from '#web/text/calendar.ts'
import { useLanguage } from '#web/text/language.ts'
import { useText } from '#web/text/use-text.ts'
import { Section } from '#web/ui/page.tsx'
import { placed } from '#web/ui/placed.ts'

type Calendar = CalendarView['calendar']

const months = Array.from({ length: 12 }, (_, at) => String(at + 1).padStart(2, '0'))

/** A year at one look: days off and worked weekends by a sign and a word, not by colour alone. */
export function YearView({ calendar }: { calendar: Calendar }) {
  const t = useText(calendarText)
  const { today } = useSession()
  const thisYear = Number(today.slice(0, 4))
  const first = Number(calendar.verifiedFrom.slice(0, 4))
  const last = Math.max(Number(calendar.verifiedThrough.slice(0, 4)), thisYear + 1)
  const [year, setYear] = useState(thisYear)
  const years = Array.from({ length: last - first + 1 }, (_, at) => last - at)
  return (
    <Section
      title={t('yearOf', { year })}
      actions={
        <Select
          aria-label={t('year')}
          value={year}
          onChange={setYear}
          options={years.map(value => ({ value, label: t('yearOf', { year: value }) }))}
        />
      }
    >
      <Sum calendar={calendar} year={year} />
      <div className="calendar-year">
        {months.map(month => (
          <Month key={month} calendar={calendar} first={`${year}-${month}-01`} />
        ))}
      </div>
    </Section>
  )
}

function Sum({ calendar, year }: { calendar: Calendar; year: number }) {
  const t = useText(calendarText)
  const changed = Object.keys(calendar.exceptions).filter(day => day.startsWith(`${year}-`))
  const off = changed.filter(day => !isWorkingDay(calendar, day) && weekdayOf(day) <= 5).length
  const work = changed.filter(day => isWorkingDay(calendar, day) && weekdayOf(day) > 5).length
  const isKnown = calendar.verifiedThrough >= `${year}-12-31`
  return (
    <p className="quiet">
      {isKnown ? t('days', { off, work }) : `▲ ${t('yearUnknown')}`}
      <span className="calendar-legend">
        <span className="calendar-mark calendar-off">{t('off')}</span> {t('offLong')}
        <span className="calendar-mark calendar-work">{t('work')}</span> {t('workLong')}
      </span>
    </p>
  )
}

function Month({ calendar, first }: { calendar: Calendar; first: string }) {
  const t = useText(calendarText)
  const language = useLanguage()
  const days = daysFrom(first, lastOf(first))
  const name = new Date(first).toLocaleDateString(language === 'zh' ? 'zh-CN' : 'en-GB', {
    month: 'long',
    timeZone: 'UTC',
  })
  return (
    <section className="calendar-month" aria-label={name}>
      <h3>{name}</h3>
      <div className="calendar-days">
        {placed(t('weekdays').split(' ')).map(({ entry: letter, place }) => (
          <span key={place} className="quiet" aria-hidden="true">
            {letter}
          </span>
        ))}
        {days.map((day, at) => (
          <Day
            key={day}
            calendar={calendar}
            day={day}
            column={at === 0 ? weekdayOf(day) : undefined}
          />
        ))}
      </div>
    </section>
  )
}

function Day(props: { calendar: Calendar; day: string; column: number | undefined }) {
  const { calendar, day, column } = props
  const t = useText(calendarText)
  const { today } = useSession()
  const kind = calendar.exceptions[day]
  const isWeekend = weekdayOf(day) > 5
  const look = [
    'calendar-day',
    isWeekend && 'calendar-weekend',
    kind && `calendar-${kind}`,
    day === today && 'calendar-today',
  ]
  return (
    <span
      className={look.filter(Boolean).join(' ')}
      style={column ? { gridColumnStart: column } : undefined}
      title={kind && `${day} ${t(kind === 'off' ? 'offLong' : 'workLong')}`}
    >
      {Number(day.slice(8))}
      {kind && <span className="calendar-sign">{t(kind)}</span>}
    </span>
  )
}

function lastOf(first: string): string {
  const next = addDays(first, 31)
  return addDays(`${next.slice(0, 8)}01`, -1)
}
