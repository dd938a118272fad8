import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useEffect, useRef } from 'react'
import type { RosterAnswer, RosterPlanView } from '#domain/roster/views.ts'
import { useLanguage } from '#web/text/language.ts'
import { rosterText } from '#web/text/roster.ts'
import { useText } from '#web/text/use-text.ts'
import { Section } from '#web/ui/page.tsx'
import { Passwords } from './passwords.tsx'
import { RosterTable } from './roster-rows.tsx'

interface RosterDoneProps {
  plan: RosterPlanView
  answer: RosterAnswer
  onAnother: () => void
}

/** What came of it, the first passwords, and the rows that stayed out with their reasons. */
export function RosterDone({ plan, answer, onAnother }: RosterDoneProps) {
  const t = useText(rosterText)
  const language = useLanguage()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const { accounts, ...counts } = answer
  const refused = plan.rows.filter(row => row.verdict === 'refuse')
  return (
    <>
      <div className="not-printed">
        <h2 ref={heading} tabIndex={-1} className="roster-done">
          {t('done')} <span className="quiet">{plan.file}</span>
        </h2>
        <p>
          {t('doneCounts', counts)}
          {language === 'en' && ' '}
          {counts.waiting > 0 && t('waits', { n: counts.waiting })}
        </p>
        <div className="row">
          <Link to="/people">{t('toTheRoster')}</Link>
          <Button onClick={onAnother}>{t('importAnother')}</Button>
        </div>
      </div>
      {accounts.length > 0 && <Passwords accounts={accounts} />}
      {refused.length > 0 && (
        <div className="not-printed">
          <Section title={t('seeRefused', { n: refused.length })}>
            <p>{t('refusedStay')}</p>
            <RosterTable rows={refused} />
          </Section>
        </div>
      )}
    </>
  )
}
