import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Select } from 'antd'
import type { CampaignView } from '#domain/campaign/views.ts'
import { registerInput } from '#domain/rectification/inputs.ts'
import { post } from '#web/api/client.ts'
import { campaignsQuery, refreshItems } from '#web/api/items.ts'
import { itemText } from '#web/text/item.ts'
import { itemActsText } from '#web/text/item-acts.ts'
import { useText } from '#web/text/use-text.ts'
import { Field } from '#web/ui/form/field.tsx'
import { FormPage } from '#web/ui/form/form-page.tsx'
import { partOf, useForm } from '#web/ui/form/use-form.ts'
import { Page } from '#web/ui/page.tsx'
import { Answered, Empty } from '#web/ui/state.tsx'
import { tell } from '#web/ui/told.tsx'
import { ItemFields } from './item-fields.tsx'
import type { ItemValues } from './item-values.ts'

export function RegisterScreen() {
  const t = useText(itemActsText)
  const name = useText(itemText)
  const query = useQuery(campaignsQuery)
  return (
    <Page title={t('registerTitle')} narrow back={<Link to="/ledger">{name('toLedger')}</Link>}>
      <Answered query={query} lines={10}>
        {campaigns =>
          campaigns.length === 0 ? (
            <Empty title={t('noCampaign')} />
          ) : (
            <RegisterForm campaigns={campaigns} />
          )
        }
      </Answered>
    </Page>
  )
}

function RegisterForm({ campaigns }: { campaigns: readonly CampaignView[] }) {
  const t = useText(itemActsText)
  const name = useText(itemText)
  const navigate = useNavigate()
  const form = useForm({
    schema: registerInput,
    initial: { ...emptyItem, campaignId: campaigns[0]!.id },
    submit: input => post<{ id: number }>('/api/items', input),
    done: ({ id }) => {
      tell(t('registered'))
      void refreshItems()
      void navigate({ to: '/items/$id', params: { id } })
    },
    draftKey: 'item.new',
    fieldOf: { leaderHandles: 'handlerId' },
  })
  function chooseCampaign(id: number) {
    form.change('campaignId', id)
    form.change('aspectId', null)
    form.change('kindId', null)
  }
  return (
    <FormPage form={form} submitLabel={t('registerAct')}>
      <Field form={form} path="campaignId" label={name('campaignId')}>
        {({ onChange: _onChange, ...field }) => (
          <Select
            {...field}
            onChange={chooseCampaign}
            options={campaigns.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
      </Field>
      <ItemFields form={partOf(form)} campaignId={form.values.campaignId} />
    </FormPage>
  )
}

const emptyItem: ItemValues = {
  aspectId: null,
  kindId: null,
  problem: '',
  manifestation: '',
  cause: '',
  source: '',
  foundOn: null,
  goal: '',
  note: '',
  leadUnitId: null,
  coUnitIds: [],
  leaderId: null,
  handlerId: null,
  deadline: null,
  longTerm: false,
  immediate: false,
  measures: [],
}
