import { usePeople } from '#web/api/organisation.ts'
import { itemActsText } from '#web/text/item-acts.ts'
import { useText } from '#web/text/use-text.ts'
import { DecisionForm } from './decision-form.tsx'
import type { ActFormProps } from './use-act-form.ts'

export function DecideSuspensionForm(props: ActFormProps) {
  const { pendingSuspension } = props.item
  const t = useText(itemActsText)
  const { personName } = usePeople()
  if (!pendingSuspension) return null
  const { askedBy, reason } = pendingSuspension
  const asked = t('suspensionWords', { name: personName(askedBy), reason })
  return <DecisionForm {...props} action="decideSuspension" asked={asked} />
}
