import { isVerified } from '#domain/rectification/item.ts'
import type { ItemView } from '#domain/rectification/views.ts'
import { useSession } from '#web/api/session.ts'
import { methodText } from '#web/text/codes.ts'
import { dayText } from '#web/text/format.ts'
import { itemText } from '#web/text/item.ts'
import { useLanguage } from '#web/text/language.ts'
import { useText } from '#web/text/use-text.ts'
import { zonedDay } from '#web/text/zoned-moment.ts'
import { Section } from '#web/ui/page.tsx'
import { Fact, Outcome } from './item-facts.tsx'
import { isProvisionalNotice, ProvisionalMark } from './provisional-mark.tsx'
import { stepsTaken } from './steps.ts'

/** Is it really fixed: what the handler says, what the leader said to it, what the verifier found. */
export function ItemResult({ item }: { item: ItemView }) {
  const t = useText(itemText)
  const method = useText(methodText)
  const language = useLanguage()
  const steps = stepsTaken(item)
  if (!item.outcome) return null
  const approval = steps.find(step => step.status === 'awaitingVerification')?.event
  const verification = steps.find(isVerified)?.event
  return (
    <Section title={t('theResult')}>
      <dl className="facts">
        <Outcome item={item} />
        <Judged name={t('approval')} event={approval} words={approval?.data.opinion} />
        <Judged
          name={t('verification')}
          event={verification}
          words={verification?.data.finding}
          how={item.verificationMethod ? method(item.verificationMethod) : ''}
        />
        <Fact name={t('minutes')}>
          {item.minutes &&
            t('minutesAt', { ...item.minutes, day: dayText(item.minutes.on, language) })}
        </Fact>
        <Fact name={t('publicity')}>
          {item.publicity && (
            <>
              {t('publicityRan', {
                text: item.publicity.text,
                from: dayText(item.publicity.from, language),
                until: dayText(item.publicity.until, language),
              })}
              {isProvisionalNotice(item) && <ProvisionalMark />}
            </>
          )}
        </Fact>
        <Fact name={t('reviewEvery')}>
          {item.reviewDays && t('everyDays', { n: item.reviewDays })}
        </Fact>
        {!verification && (
          <Fact name={t('verification')} needed>
            <span className="quiet">{t('notYetVerified')}</span>
          </Fact>
        )}
      </dl>
    </Section>
  )
}

interface JudgedProps {
  name: string
  event: ItemView['events'][number] | undefined
  words: unknown
  how?: string
}

function Judged({ name, event, words, how = '' }: JudgedProps) {
  const t = useText(itemText)
  const language = useLanguage()
  const { today, timeZone } = useSession()
  if (!event) return null
  const day = dayText(zonedDay(event.at, timeZone), language, today)
  return (
    <Fact name={name}>
      {typeof words === 'string' && words && <div>{words}</div>}
      <div className="quiet">{t(how ? 'byOnHow' : 'byOn', { name: event.byName, day, how })}</div>
    </Fact>
  )
}
