import { Button, Input } from 'antd'
import { useState } from 'react'
import { phoneInput } from '#domain/people/inputs.ts'
import type { PersonView } from '#domain/people/views.ts'
import { peopleText } from '#web/text/people.ts'
import { useText } from '#web/text/use-text.ts'
import { Field } from '#web/ui/form/field.tsx'
import { FormPage } from '#web/ui/form/form-page.tsx'
import { useForm } from '#web/ui/form/use-form.ts'
import { Section } from '#web/ui/page.tsx'
import { tell } from '#web/ui/told.tsx'
import { notePhone } from './organisation-writes.ts'

/** Where a person can be reached; changed by who keeps the roster. */
export function PhonePart({ person, changes }: { person: PersonView; changes: boolean }) {
  const t = useText(peopleText)
  const [open, setOpen] = useState(false)
  const act = changes && !open && person.leftOn === null && (
    <Button onClick={() => setOpen(true)}>{t('notePhone')}</Button>
  )
  return (
    <Section title={t('phone')} actions={act}>
      {person.phone || <p className="quiet">{t('noPhone')}</p>}
      {open && <PhoneForm person={person} onEnd={() => setOpen(false)} />}
    </Section>
  )
}

function PhoneForm({ person, onEnd }: { person: PersonView; onEnd: () => void }) {
  const t = useText(peopleText)
  const form = useForm({
    schema: phoneInput,
    initial: { phone: person.phone },
    submit: ({ phone }) => notePhone(person.id, phone),
    done: () => {
      tell(t('phoneNoted'))
      onEnd()
    },
  })
  return (
    <div className="inset">
      <FormPage form={form} submitLabel={t('notePhone')} onCancel={onEnd}>
        <Field form={form} path="phone" label={t('phone')} help={t('phoneHelp')}>
          {field => <Input {...field} inputMode="tel" autoComplete="off" autoFocus />}
        </Field>
      </FormPage>
    </div>
  )
}
