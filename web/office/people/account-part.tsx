import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import type { PersonView } from '#domain/people/views.ts'
import { peopleText } from '#web/text/people.ts'
import { useText } from '#web/text/use-text.ts'
import { Section } from '#web/ui/page.tsx'
import { type FirstPassword, OpenAccountForm, ResetPasswordForm } from './account-forms.tsx'

interface AccountPartProps {
  person: PersonView
  /** Why nothing can be changed here; absent when it can. */
  refused: string | undefined
  onGiven: (given: FirstPassword) => void
}

/** How a person signs in; only for who manages people. */
export function AccountPart({ person, refused, onGiven }: AccountPartProps) {
  const t = useText(peopleText)
  const [open, setOpen] = useState(false)
  const { account } = person
  const act = !open && (
    <Button disabled={refused !== undefined} title={refused} onClick={() => setOpen(true)}>
      {t(account ? 'resetPassword' : 'openAccount')}
    </Button>
  )
  const form = {
    person,
    onEnd: () => setOpen(false),
    onGiven: (given: FirstPassword) => {
      setOpen(false)
      onGiven(given)
    },
  }
  return (
    <Section title={t('account')} actions={act}>
      {account ? <code>{account}</code> : <p className="quiet">{t('noAccountYet')}</p>}
      {refused && (
        <p>
          <Link to="/password">{t('changeOwnPassword')}</Link>
        </p>
      )}
      {open && (account ? <ResetPasswordForm {...form} /> : <OpenAccountForm {...form} />)}
    </Section>
  )
}
