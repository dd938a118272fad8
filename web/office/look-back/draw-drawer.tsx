import { useQuery } from '@tanstack/react-query'
import { Input, InputNumber, Select } from 'antd'
import { sizeOf } from '#domain/look-back/draw.ts'
import { drawInput } from '#domain/look-back/inputs.ts'
import { useCampaigns } from '#web/api/items.ts'
import { drawLookBacks, populationQuery } from '#web/api/look-backs.ts'
import { useSession } from '#web/api/session.ts'
import { lookBackListText } from '#web/text/look-back.ts'
import { useText } from '#web/text/use-text.ts'
import { DayField } from '#web/ui/day-field.tsx'
import { Drawer } from '#web/ui/drawer.tsx'
import { Field, FieldRow } from '#web/ui/form/field.tsx'
import { FormPage } from '#web/ui/form/form-page.tsx'
import { type Form, useForm } from '#web/ui/form/use-form.ts'
import { UnitSelect } from '#web/ui/selects.tsx'
import { tell } from '#web/ui/told.tsx'
import { Choices } from '../rectification/acts/choices.tsx'

interface Values {
  campaignId: number | null
  unitId: number | null
  closedFrom: string | null
  closedTo: string | null
  by: 'share' | 'number'
  amount: number | null
  seed: string
  dueOn: string | null
}

const initial: Values = {
  ...{ campaignId: null, unitId: null, closedFrom: null, closedTo: null },
  ...{ by: 'share', amount: 10, seed: '', dueOn: null },
}

/** Scope, size and seed of a sample; how many it will draw stands beside, which ones nobody can say. */
export function DrawDrawer({ onClose }: { onClose: () => void }) {
  const t = useText(lookBackListText)
  const { today } = useSession()
  const checked = useForm({
    schema: drawInput,
    initial: initial as never,
    submit: drawLookBacks,
    done: ({ id }) => {
      tell(t('drawnTold', { n: id }))
      onClose()
    },
    fieldOf: { nothingToDraw: 'campaignId', sampleTooLarge: 'amount', drawDueBehind: 'dueOn' },
  })
  const form = checked as Form<Values>
  return (
    <Drawer label={t('newDraw')} head={<h2>{t('newDraw')}</h2>} shows="draw" onClose={onClose}>
      <FormPage form={form} submitLabel={t('drawAct')} onCancel={onClose}>
        <p className="quiet">{t('drawsNote')}</p>
        <ScopeFields form={form} />
        <SizeFields form={form} />
        <Field form={form} path="seed" label={t('seed')} help={t('seedHelp')}>
          {field => <Input {...field} maxLength={200} autoComplete="off" />}
        </Field>
        <Field form={form} path="dueOn" label={t('drawDueOn')}>
          {field => <DayField {...field} min={today} />}
        </Field>
      </FormPage>
    </Drawer>
  )
}

function ScopeFields({ form }: { form: Form<Values> }) {
  const t = useText(lookBackListText)
  const { campaigns } = useCampaigns()
  return (
    <>
      <Field form={form} path="campaignId" label={t('campaign')} optional>
        {({ value, onChange, ...field }) => (
          <Select
            {...field}
            value={value ?? undefined}
            onChange={(chosen?: number) => onChange(chosen ?? null)}
            options={campaigns.map(({ id, name }) => ({ value: id, label: name }))}
            allowClear
            placeholder={t('all')}
          />
        )}
      </Field>
      <Field form={form} path="unitId" label={t('leadUnit')} optional>
        {field => <UnitSelect {...field} />}
      </Field>
      <FieldRow>
        <Field form={form} path="closedFrom" label={t('closedFrom')} optional>
          {field => <DayField {...field} />}
        </Field>
        <Field form={form} path="closedTo" label={t('closedTo')} optional>
          {field => <DayField {...field} />}
        </Field>
      </FieldRow>
    </>
  )
}

function SizeFields({ form }: { form: Form<Values> }) {
  const t = useText(lookBackListText)
  const { campaignId, unitId, closedFrom, closedTo, by, amount } = form.values
  const { data } = useQuery(populationQuery({ campaignId, unitId, closedFrom, closedTo }))
  const population = data?.count ?? 0
  const size = amount === null ? 0 : sizeOf({ by, amount }, population)
  const help = population > 0 ? t('amountHelp', { population, size }) : t('amountNone')
  return (
    <FieldRow>
      <Field form={form} path="by" label={t('how')}>
        {field => (
          <Choices
            field={field}
            label={t('how')}
            choices={(['share', 'number'] as const).map(value => ({
              value,
              label: t(`by_${value}`),
            }))}
          />
        )}
      </Field>
      <Field form={form} path="amount" label={t('amount')} help={data && help}>
        {field => <InputNumber {...field} min={1} max={500} precision={0} />}
      </Field>
    </FieldRow>
  )
}
