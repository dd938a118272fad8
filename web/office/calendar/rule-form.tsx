import { Input, InputNumber, Select } from 'antd'
import { z } from 'zod'
import { addRuleInput } from '#domain/calendar/inputs.ts'
import { type DeadlineRule, limitUnits, ruleDefinition, sureness } from '#domain/calendar/rule.ts'
import { addDeadlineRule, changeDeadlineRule } from '#web/api/deadline-rules.ts'
import { deadlineRulesText } from '#web/text/deadline-rules.ts'
import { useText } from '#web/text/use-text.ts'
import { Field, FieldRow } from '#web/ui/form/field.tsx'
import { FormPage } from '#web/ui/form/form-page.tsx'
import { type Form, partOf, useForm } from '#web/ui/form/use-form.ts'
import { tell } from '#web/ui/told.tsx'

interface RuleFormProps {
  /** The rule to change; absent for a new one. */
  rule: DeadlineRule | undefined
  onDone: () => void
}

/** A rule as the bureau wants it from now on, with the reason. */
export function RuleForm({ rule, onDone }: RuleFormProps) {
  const t = useText(deadlineRulesText)
  const form = useForm({
    schema: z.object({
      id: addRuleInput.shape.id,
      definition: ruleDefinition,
      reason: addRuleInput.shape.reason,
    }),
    initial: { id: rule?.id ?? '', definition: definitionOf(rule), reason: '' },
    submit: ({ id, definition, reason }) =>
      rule
        ? changeDeadlineRule(id, { definition, reason, baseVersion: rule.version })
        : addDeadlineRule({ id, definition, reason }),
    done: () => {
      tell(rule ? t('saved', { n: rule.version + 1 }) : t('added', { id: form.values.id }))
      onDone()
    },
    draftKey: `deadline-rule.${rule?.id ?? 'new'}`,
    fieldOf: { alreadyExists: 'id' },
  })
  return (
    <FormPage form={form} submitLabel={t(rule ? 'change' : 'add')}>
      {!rule && (
        <Field form={form} path="id" label={t('id')} help={t('idHelp')}>
          {field => <Input {...field} maxLength={30} autoComplete="off" />}
        </Field>
      )}
      <Field form={form} path="definition.trigger.zh" label={t('trigger')}>
        {field => <Input {...field} maxLength={500} autoComplete="off" />}
      </Field>
      <Limits form={partOf(form)} />
      <Field form={form} path="definition.basis.zh" label={t('basis')}>
        {field => <Input {...field} maxLength={500} autoComplete="off" />}
      </Field>
      <Field form={form} path="definition.origin.zh" label={t('origin')}>
        {field => <Input {...field} maxLength={500} autoComplete="off" />}
      </Field>
      <Field form={form} path="definition.sureness" label={t('sureness')}>
        {field => (
          <Select {...field} options={sureness.map(value => ({ value, label: t(value) }))} />
        )}
      </Field>
      <Field form={form} path="reason" label={t('reason')} help={t('reasonHelp')}>
        {field => <Input.TextArea {...field} autoSize={{ minRows: 2 }} maxLength={1000} />}
      </Field>
    </FormPage>
  )
}

interface Values {
  definition: Pick<DeadlineRule, 'unit' | 'length'> &
    Partial<Pick<DeadlineRule, 'extension' | 'extensionOnce'>>
}

/** How much of which unit, and how much more may be granted. */
function Limits({ form }: { form: Form<Values> }) {
  const t = useText(deadlineRulesText)
  const isDate = form.values.definition.unit === 'date'
  return (
    <>
      <FieldRow>
        <Field form={form} path="definition.length" label={t('length')} help={t('lengthHelp')}>
          {field => (
            <InputNumber
              {...field}
              min={0}
              disabled={isDate}
              onChange={value => field.onChange(value ?? 0)}
            />
          )}
        </Field>
        <Field form={form} path="definition.unit" label={t('unit')}>
          {field => (
            <Select
              {...field}
              options={limitUnits.map(value => ({ value, label: t(`unit${value}`) }))}
            />
          )}
        </Field>
      </FieldRow>
      <Field
        form={form}
        path="definition.extension"
        label={t('extension')}
        help={t('extensionHelp')}
        optional
      >
        {field => <InputNumber {...field} min={1} disabled={isDate} />}
      </Field>
      {form.values.definition.extension != null && <HowOften form={form} />}
    </>
  )
}

function HowOften({ form }: { form: Form<Values> }) {
  const t = useText(deadlineRulesText)
  const options = (['often', 'once'] as const).map(value => ({ value, label: t(value) }))
  return (
    <Field form={form} path="definition.extensionOnce" label={t('howOften')}>
      {({ value, onChange, ...field }) => (
        <Select
          {...field}
          value={value ? 'once' : 'often'}
          onChange={chosen => onChange(chosen === 'once')}
          options={options}
        />
      )}
    </Field>
  )
}

function definitionOf(rule: DeadlineRule | undefined): z.input<typeof ruleDefinition> {
  if (rule) {
    const { id: _id, version: _version, ...definition } = rule
    return definition
  }
  const words = { zh: '', en: '' }
  return {
    ...{ unit: 'workingDays', length: 5, extension: null, extensionOnce: false },
    ...{
      direction: 'after',
      lastDayOff: 'stays',
      trigger: words,
      basis: words,
      origin: words,
      sureness: 'own',
    },
  }
}
