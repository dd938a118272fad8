import { useQuery } from '@tanstack/react-query'
import type { RuleHistoryView } from '#domain/calendar/views.ts'
import { ruleHistoryQuery } from '#web/api/deadline-rules.ts'
import { useMomentText } from '#web/api/use-moment-text.ts'
import { deadlineRulesText } from '#web/text/deadline-rules.ts'
import { useText } from '#web/text/use-text.ts'
import { Section } from '#web/ui/page.tsx'
import { Answered } from '#web/ui/state.tsx'
import { useRuleWords } from './rule-words.ts'

/** Who changed a rule, when, from what to what and why; the newest first. */
export function RuleHistory({ id }: { id: string }) {
  const t = useText(deadlineRulesText)
  const query = useQuery(ruleHistoryQuery(id))
  return (
    <Section title={t('history')}>
      <Answered query={query} lines={3}>
        {({ history }) => (
          <ul className="calendar-versions">
            {history.map(change => (
              <Change key={change.version} change={change} />
            ))}
          </ul>
        )}
      </Answered>
    </Section>
  )
}

function Change({ change }: { change: RuleHistoryView['history'][number] }) {
  const t = useText(deadlineRulesText)
  const momentText = useMomentText()
  const words = useRuleWords()
  const { version, before, after, by, at, reason } = change
  const parts = Object.entries(words) as [keyof typeof words, (rule: typeof after) => string][]
  const moved = before ? parts.filter(([, say]) => say(before) !== say(after)) : []
  const who = by && at && t(before ? 'changedBy' : 'firstAdded', { by, when: momentText(at) })
  return (
    <li>
      <strong>{t('versionNo', { n: version })}</strong>
      {before &&
        moved.map(([part, say]) => (
          <div key={part}>
            {t('fromTo', { what: t(part), before: say(before), after: say(after) })}
          </div>
        ))}
      {reason && <div>{reason}</div>}
      <div className="quiet">{who || t('withProgram')}</div>
    </li>
  )
}
