import { Input, InputNumber, Select } from 'antd'
import { z } from 'zod'
import { campaignInput, type PublicityUnit, publicityUnits } from '#domain/campaign/inputs.ts'
import type { CatalogueView } from '#domain/campaign/views.ts'
import { saveCampaign } from '#web/api/campaigns.ts'
import { campaignText } from '#web/text/campaign.ts'
import { useText } from '#web/text/use-text.ts'
import { DayField } from '#web/ui/day-field.tsx'
import type { Binding } from '#web/ui/form/binding.ts'
import { Field, FieldRow } from '#web/ui/form/field.tsx'
import { FormPage } from '#web/ui/form/form-page.tsx'
import { type Form, useForm } from '#web/ui/form/use-form.ts'
import { Section } from '#web/ui/page.tsx'
import { UnitsSelect } from '#web/ui/selects.tsx'
import { Check, Choices } from '../rectification/acts/choices.tsx'
import { LinesInput } from './lines-input.tsx'
import { PhasesEditor } from './phases-editor.tsx'

/** What the form may hold before it is filled in: no catalogue, no days, empty lines. */
export interface CampaignValues {
  name: string
  catalogueId: number | null
  addressee: string
  basis: string[]
  leadingGroup: string[]
  unitIds: readonly number[]
  collectiveDecision: boolean
  publicityDays: number | null
  selfCheckMonths: number | null
  publicityUnit: PublicityUnit
  startsOn: string | null
  endsOn: string | null
  phases: { name: string; startsOn: string | null; endsOn: string | null }[]
}

export const emptyCampaign: CampaignValues = {
  ...{ name: '', catalogueId: null, addressee: '', basis: [], leadingGroup: [], unitIds: [] },
  ...{ collectiveDecision: false, publicityDays: 0, publicityUnit: 'workingDays' },
  selfCheckMonths: 0,
  ...{ startsOn: null, endsOn: null, phases: [] },
}

/** The route's schema finds what is missing; until then the form's values are none of its input. */
const campaignForm = z
  .custom<CampaignValues>()
  .transform(values => withoutBlankLines(values) as z.input<typeof campaignInput>)
  .pipe(campaignInput)

interface CampaignFormProps {
  /** Absent for a new campaign. */
  id: number | undefined
  catalogues: readonly CatalogueView[]
  initial: CampaignValues
  onDone: (id: number) => void
}

export function CampaignForm({ id, catalogues, initial, onDone }: CampaignFormProps) {
  const t = useText(campaignText)
  const form = useForm({
    schema: campaignForm,
    initial,
    submit: input => saveCampaign(id, input),
    done: made => onDone(made.id),
    draftKey: id === undefined ? 'campaign.new' : `campaign.${id}.change`,
    fieldOf: { alreadyExists: 'name', catalogueInUse: 'catalogueId' },
  })
  return (
    <FormPage form={form} submitLabel={id === undefined ? t('plan') : t('save')}>
      <Field form={form} path="name" label={t('name')}>
        {field => <Input {...field} maxLength={200} autoComplete="off" />}
      </Field>
      <FieldRow>
        <Field form={form} path="startsOn" label={t('startsOn')}>
          {field => <DayField {...field} />}
        </Field>
        <Field form={form} path="endsOn" label={t('endsOn')}>
          {field => <DayField {...field} />}
        </Field>
      </FieldRow>
      <Field form={form} path="catalogueId" label={t('catalogue')} help={t('catalogueHelp')}>
        {field => <CatalogueSelect catalogues={catalogues} field={field} />}
      </Field>
      <PlanFields form={form} />
      <Section title={t('phases')}>
        <PhasesEditor form={form} />
      </Section>
    </FormPage>
  )
}

function PlanFields({ form }: { form: Form<CampaignValues> }) {
  const t = useText(campaignText)
  return (
    <>
      <Field form={form} path="unitIds" label={t('scope')} help={t('scopeHelp')} optional>
        {field => <UnitsSelect {...field} />}
      </Field>
      <Field form={form} path="basis" label={t('basis')} help={t('basisHelp')} optional>
        {field => <LinesInput {...field} />}
      </Field>
      <Field
        form={form}
        path="leadingGroup"
        label={t('leadingGroup')}
        help={t('leadingGroupHelp')}
        optional
      >
        {field => <LinesInput {...field} />}
      </Field>
      <Field form={form} path="addressee" label={t('addressee')} optional>
        {field => <Input {...field} maxLength={200} />}
      </Field>
      <div>
        <Check field={form.bind('collectiveDecision')} label={t('collective')} />
        <div className="field-help">{t('collectiveHelp')}</div>
      </div>
      <PublicityFields form={form} />
      <Field
        form={form}
        path="selfCheckMonths"
        label={t('selfCheckMonths')}
        help={t('selfCheckMonthsHelp')}
      >
        {field => <InputNumber {...field} min={0} max={24} precision={0} />}
      </Field>
    </>
  )
}

function PublicityFields({ form }: { form: Form<CampaignValues> }) {
  const t = useText(campaignText)
  return (
    <FieldRow>
      <Field form={form} path="publicityDays" label={t('publicityDays')} help={t('publicityHelp')}>
        {field => <InputNumber {...field} min={0} max={90} precision={0} />}
      </Field>
      <Field form={form} path="publicityUnit" label={t('publicityUnit')}>
        {field => (
          <Choices
            field={field}
            label={t('publicityUnit')}
            choices={publicityUnits.map(value => ({ value, label: t(value) }))}
          />
        )}
      </Field>
    </FieldRow>
  )
}

interface CatalogueSelectProps {
  catalogues: readonly CatalogueView[]
  field: Binding<number | null>
}

function CatalogueSelect({ catalogues, field }: CatalogueSelectProps) {
  const t = useText(campaignText)
  const { value, onChange, ...rest } = field
  return (
    <Select
      {...rest}
      value={value ?? undefined}
      onChange={(chosen: number) => onChange(chosen)}
      options={catalogues.map(({ id, name, version, aspects }) => ({
        value: id,
        label: `${t('versionOf', { name, version })} · ${t('catalogueSize', {
          aspects: aspects.length,
          kinds: aspects.reduce((sum, aspect) => sum + aspect.kinds.length, 0),
        })}`,
      }))}
    />
  )
}

function withoutBlankLines(values: CampaignValues): unknown {
  const filled = (lines: readonly string[]) => lines.filter(line => line.trim() !== '')
  return { ...values, basis: filled(values.basis), leadingGroup: filled(values.leadingGroup) }
}
