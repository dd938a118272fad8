import { useQuery } from '@tanstack/react-query'
import { Input } from 'antd'
import { mailAddressInput } from '#domain/delivery/channels.ts'
import { keepMailAddress, mailAddressQuery } from '#web/api/deliveries.ts'
import { deliveryText } from '#web/text/delivery.ts'
import { useText } from '#web/text/use-text.ts'
import { Field } from '#web/ui/form/field.tsx'
import { FormPage } from '#web/ui/form/form-page.tsx'
import { useForm } from '#web/ui/form/use-form.ts'
import { Page } from '#web/ui/page.tsx'
import { Answered } from '#web/ui/state.tsx'
import { tell } from '#web/ui/told.tsx'

/** A person gives an address or takes it back; nobody does it for them. */
export function MailScreen() {
  const t = useText(deliveryText)
  const query = useQuery(mailAddressQuery)
  return (
    <Page title={t('mailTitle')} note={t('mailNote')} narrow>
      <Answered query={query} lines={3}>
        {({ address }) => <MailForm key={address} address={address} />}
      </Answered>
    </Page>
  )
}

function MailForm({ address }: { address: string }) {
  const t = useText(deliveryText)
  const form = useForm({
    schema: mailAddressInput,
    initial: { address },
    submit: keepMailAddress,
    done: () => tell(t('saved')),
  })
  return (
    <FormPage form={form} submitLabel={t('save')}>
      <Field form={form} path="address" label={t('address')} help={t('addressHelp')} optional>
        {field => <Input {...field} type="email" autoComplete="email" maxLength={200} />}
      </Field>
    </FormPage>
  )
}
