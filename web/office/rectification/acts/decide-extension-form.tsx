import { usePeople } from '#web/api/organisation.ts'
import { dayText } from '#web/text/format.ts'
import { itemActsText } from '#web/text/item-acts.ts'
import { useLanguage } from '#web/text/language.ts'
import { useText } from '#web/text/use-text.ts'
import { DecisionForm } from './decision-form.tsx'
import type { ActFormProps } from './use-act-form.ts'

export function DecideExtensionForm(props: ActFormProps) {
  const { deadline, pendingExtension } = props.item
  const t = useText(itemActsText)
  const language = useLanguage()
  const { personName } = usePeople()
  if (!pendingExtension) return null
  const { askedBy, to, reason } = pendingExtension
  const days = { from: deadline ? dayText(deadline, language) : '–', to: dayText(to, language) }
  const asked = t('extensionWords', { name: personName(askedBy), reason, ...days })
  return <DecisionForm {...props} action="decideExtension" asked={asked} />
}
