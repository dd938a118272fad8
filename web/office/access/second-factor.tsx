import { useState } from 'react'
import type { SessionView } from '#domain/people/views.ts'
import type { SecondFactorStep } from '#domain/second-factor/second-factor.ts'
import { renewSession } from '#web/api/session.ts'
import { CodeForm } from './code-form.tsx'
import { Enrolment } from './enrolment.tsx'
import { RecoveryCodes } from './recovery-codes.tsx'
import './second-factor.css'

interface SecondFactorProps {
  step: SecondFactorStep
  onProven: (session: SessionView) => void
  /** The recovery codes are on the page. */
  onCodes?: () => void
}

/** What is left of a sign-in after the password. */
export function SecondFactor({ step, onProven, onCodes }: SecondFactorProps) {
  const [codes, setCodes] = useState<string[]>()
  const goOn = async () => onProven(await renewSession())
  if (codes) return <RecoveryCodes codes={codes} onGoOn={goOn} />
  if (step === 'code') return <CodeForm onProven={goOn} />
  function enrolled(given: string[]) {
    setCodes(given)
    onCodes?.()
  }
  return <Enrolment onEnrolled={enrolled} />
}
