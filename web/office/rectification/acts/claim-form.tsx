import { registerClaimInput } from '#domain/rectification/inputs.ts'
import { itemActsText } from '#web/text/item-acts.ts'
import { useText } from '#web/text/use-text.ts'
import { FormPage } from '#web/ui/form/form-page.tsx'
import { type Form, partOf } from '#web/ui/form/use-form.ts'
import { Meanwhile } from './meanwhile.tsx'
import { type People, PeopleFields } from './people-fields.tsx'
import { type ActFormProps, useActForm } from './use-act-form.ts'

/** Whose work it was that a ledger called done; then it is for a verifier to see. */
export function ClaimForm(props: ActFormProps) {
  const { item } = props
  const t = useText(itemActsText)
  const { leaderId, handlerId } = item
  const { form: checked, since } = useActForm(props, 'registerClaim', {
    schema: registerClaimInput,
    initial: { leaderId, handlerId } as never,
    fieldOf: { leaderHandles: 'handlerId' },
  })
  // While it is being filled in, people may still be missing.
  const form = checked as Form<People>
  return (
    <FormPage form={form} submitLabel={t('registerClaimAct')} onCancel={props.onCancel}>
      <Meanwhile item={item} since={since} />
      <p className="quiet">{t('registerClaimHelp')}</p>
      <PeopleFields form={partOf(form)} units={item} />
    </FormPage>
  )
}
