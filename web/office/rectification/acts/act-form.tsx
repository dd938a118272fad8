import type { ComponentType } from 'react'
import { AcceptForm } from './accept-form.tsx'
import { AmendForm } from './amend-form.tsx'
import { ApproveForm } from './approve-form.tsx'
import { AssignForm } from './assign-form.tsx'
import { ClaimForm } from './claim-form.tsx'
import { DecideExtensionForm } from './decide-extension-form.tsx'
import { DecideSuspensionForm } from './decide-suspension-form.tsx'
import { ExtensionForm } from './extension-form.tsx'
import { LookBackForm } from './look-back-form.tsx'
import { ReboundForm, RemainderForm, ReopenForm } from './new-cycle-forms.tsx'
import { ProgressForm } from './progress-form.tsx'
import { FinishPublicityForm, ObjectionForm, PublishForm } from './publicity-forms.tsx'
import { ReturnForm } from './return-form.tsx'
import { ReviewForm } from './review-form.tsx'
import { SubmitForm } from './submit-form.tsx'
import { ResumeForm, SuspensionForm } from './suspension-forms.tsx'
import type { ActFormProps } from './use-act-form.ts'
import { VerifyForm } from './verify-form.tsx'

const forms: Record<string, ComponentType<ActFormProps>> = {
  amend: AmendForm,
  assign: AssignForm,
  registerClaim: ClaimForm,
  accept: AcceptForm,
  reportProgress: ProgressForm,
  requestExtension: ExtensionForm,
  decideExtension: DecideExtensionForm,
  requestSuspension: SuspensionForm,
  decideSuspension: DecideSuspensionForm,
  resume: ResumeForm,
  submitForCloseOut: SubmitForm,
  approveCloseOut: ApproveForm,
  returnForMoreWork: ReturnForm,
  verify: VerifyForm,
  publish: PublishForm,
  recordObjection: ObjectionForm,
  finishPublicity: FinishPublicityForm,
  recordLookBack: LookBackForm,
  recordPeriodicReview: ReviewForm,
  openRemainder: RemainderForm,
  recordRebound: ReboundForm,
  reopen: ReopenForm,
}

/** The form of an act, by its name in the table. */
export function ActForm({ action, ...props }: ActFormProps & { action: string }) {
  const Form = forms[action]
  return Form ? <Form {...props} /> : null
}
