import { acceptInput } from '#domain/rectification/inputs.ts'
import { itemActsText } from '#web/text/item-acts.ts'
import { useText } from '#web/text/use-text.ts'
import { FormPage } from '#web/ui/form/form-page.tsx'
import { Meanwhile } from './meanwhile.tsx'
import { type ActFormProps, useActForm } from './use-act-form.ts'

export function AcceptForm(props: ActFormProps) {
  const t = useText(itemActsText)
  const { form, since } = useActForm(props, 'accept', { schema: acceptInput, initial: {} })
  return (
    <FormPage form={form} submitLabel={t('acceptAct')} onCancel={props.onCancel}>
      <Meanwhile item={props.item} since={since} />
      <p className="quiet">{t('acceptHelp')}</p>
    </FormPage>
  )
}
