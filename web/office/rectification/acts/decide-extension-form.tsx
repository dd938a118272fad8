import { usePeople } from '#web/api/organisation.ts'
import { dayText } from '#web/text/format.ts'
import { itemActsText } from '#web/text/item-acts.ts'
import { useLanguage } from '#web/text/language.ts'
import { useText } from '#web/text/use-text.ts'
import { useAskedDays } from '../extension-words.ts'
import { DecisionForm } from './decision-form.tsx'
import type { ActFormProps } from './use-act-form.ts'

export function DecideExtensionForm(props: ActFormProps) {
  const { deadline, pendingExtension } = props.item
  const t = useText(itemActsText)
  const language = useLanguage()
  const { personName } = usePeople()
  const days = useAskedDays(props.item)
  if (!pendingExtension) return null
  const { askedBy, reason } = pendingExtension
  const from = deadline ? dayText(deadline, language) : '–'
  const asked = t('extensionWords', { name: personName(askedBy), reason, from, days })
  return <DecisionForm {...props} action="decideExtension" asked={asked} />
}
