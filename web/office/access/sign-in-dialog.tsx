import { Modal } from 'antd'
import { useEffect, useEffectEvent, useState } from 'react'
import type { SessionView } from '#domain/people/views.ts'
import type { SecondFactorStep } from '#domain/second-factor/second-factor.ts'
import { renewSession } from '#web/api/session.ts'
import { onSignedInElsewhere, useSignInAgain } from '#web/api/sign-in-again.ts'
import { accessText } from '#web/text/access.ts'
import { useText } from '#web/text/use-text.ts'
import { ProviderButton } from './provider-button.tsx'
import { SecondFactor } from './second-factor.tsx'
import { SignInForm } from './sign-in-form.tsx'

/** Over the page when the session has ended: what is typed stays, and the call goes on afterwards. */
export function SignInDialog({ session }: { session: SessionView }) {
  const t = useText(accessText)
  const { open, settle } = useSignInAgain()
  const { account, id } = session.person
  const [waiting, setWaiting] = useState<SecondFactorStep>()
  function goOn(signedIn: SessionView) {
    setWaiting(signedIn.secondFactor ?? undefined)
    if (signedIn.secondFactor) return
    // What waits belongs to the person before; it is not sent in another's name.
    settle(signedIn.person.id === id)
  }
  const look = useEffectEvent(async () => goOn(await renewSession()))
  useEffect(() => (open ? onSignedInElsewhere(look) : undefined), [open])
  return (
    <Modal
      open={open}
      title={t('signInAgain')}
      footer={null}
      mask={{ closable: false }}
      onCancel={() => settle(false)}
      destroyOnHidden
      className="sign-in-again"
      afterOpenChange={focusPassword}
      zIndex={1200}
    >
      <p>{t('signInAgainHelp')}</p>
      {waiting ? (
        <SecondFactor step={waiting} onProven={goOn} />
      ) : (
        <div className="stack">
          <SignInForm account={account} onSignedIn={goOn} onCancel={() => settle(false)} />
          <ProviderButton next="/signed-in" beside />
          <p className="quiet">{t('otherAccount')}</p>
        </div>
      )}
    </Modal>
  )
}

function focusPassword(open: boolean): void {
  if (open) document.querySelector<HTMLElement>('.sign-in-again input[type=password]')?.focus()
}
