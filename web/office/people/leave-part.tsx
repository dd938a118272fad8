import { Button } from 'antd'
import { useState } from 'react'
import { z } from 'zod'
import { ledgerDaySchema } from '#domain/calendar/dates.ts'
import type { PersonView } from '#domain/people/views.ts'
import { useSession } from '#web/api/session.ts'
import { dayText } from '#web/text/format.ts'
import { handOverText } from '#web/text/hand-over.ts'
import { useLanguage } from '#web/text/language.ts'
import { useText } from '#web/text/use-text.ts'
import { ConfirmButton } from '#web/ui/confirm-button.tsx'
import { DayField } from '#web/ui/day-field.tsx'
import { Field } from '#web/ui/form/field.tsx'
import { FormPage } from '#web/ui/form/form-page.tsx'
import { useForm } from '#web/ui/form/use-form.ts'
import { Section } from '#web/ui/page.tsx'
import { tell } from '#web/ui/told.tsx'
import { comeBack, leave, offeringHandOver } from './organisation-writes.ts'

interface LeavePartProps {
  person: PersonView
  /** Leaving was refused because of open parts. */
  onHeld: () => void
}

/** Marks a person as left, or takes that back. */
export function LeavePart({ person, onHeld }: LeavePartProps) {
  const t = useText(handOverText)
  const language = useLanguage()
  const [open, setOpen] = useState(false)
  const { name, leftOn } = person
  if (leftOn !== null) {
    return (
      <Section title={t('leaving')}>
        <p>{t('hasLeft', { day: dayText(leftOn, language) })}</p>
        <ConfirmButton
          question={t('comeBackQuestion', { name })}
          consequences={<p>{t('comeBackConsequences')}</p>}
          onConfirm={async () => {
            await comeBack(person.id)
            tell(t('cameBack', { name }))
          }}
        >
          {t('comeBack')}
        </ConfirmButton>
      </Section>
    )
  }
  const act = !open && <Button onClick={() => setOpen(true)}>{t('leave')}</Button>
  return (
    <Section title={t('leaving')} actions={act}>
      {open && <LeaveForm person={person} onHeld={onHeld} onEnd={() => setOpen(false)} />}
    </Section>
  )
}

const leaveForm = z.object({ on: z.string().nullable().pipe(ledgerDaySchema) })

function LeaveForm({ person, onHeld, onEnd }: LeavePartProps & { onEnd: () => void }) {
  const t = useText(handOverText)
  const { today } = useSession()
  const form = useForm({
    schema: leaveForm,
    initial: { on: today as string | null },
    submit: ({ on }) => offeringHandOver(leave(person.id, on), onHeld),
    done: () => {
      tell(t('markedAsLeft', { name: person.name }))
      onEnd()
    },
    fieldOf: { dayInFuture: 'on' },
  })
  return (
    <div className="inset">
      <FormPage
        form={form}
        submitLabel={t('leave')}
        onCancel={onEnd}
        foot={<p>{t('leaveConsequences')}</p>}
      >
        <Field form={form} path="on" label={t('leftOn')}>
          {field => <DayField {...field} max={today} />}
        </Field>
      </FormPage>
    </div>
  )
}
