import { Input, Select } from 'antd'
import { kindText } from '#domain/campaign/kind.ts'
import { useCampaigns } from '#web/api/items.ts'
import { useBureausTaking } from '#web/api/nameable.ts'
import { useSession } from '#web/api/session.ts'
import { itemText } from '#web/text/item.ts'
import { itemActsText } from '#web/text/item-acts.ts'
import { useText } from '#web/text/use-text.ts'
import { DayField } from '#web/ui/day-field.tsx'
import { Field, FieldRow } from '#web/ui/form/field.tsx'
import type { Form } from '#web/ui/form/use-form.ts'
import { PersonSelect, UnitSelect, UnitsSelect } from '#web/ui/selects.tsx'
import { Check } from './acts/choices.tsx'
import type { ItemValues } from './item-values.ts'
import { MeasuresEditor } from './measures-editor.tsx'
import { NamedWarning } from './named-warning.tsx'
import { PastDay } from './past-day.tsx'
import './acts/act-form.css'

interface ItemFieldsProps {
  form: Form<ItemValues>
  campaignId: number
  /** Why the deadline cannot be edited here. */
  deadlineLock?: string
}

/** All that can be said of an item: the problem, who and by when, and the measures. */
export function ItemFields({ form, campaignId, deadlineLock }: ItemFieldsProps) {
  const t = useText(itemActsText)
  return (
    <>
      <fieldset className="group">
        <legend>{t('what')}</legend>
        <ProblemFields form={form} />
        <ClassingFields form={form} campaignId={campaignId} />
        <FurtherFields form={form} />
      </fieldset>
      <fieldset className="group">
        <legend>{t('who')}</legend>
        <WhoFields form={form} deadlineLock={deadlineLock} />
      </fieldset>
      <fieldset className="group">
        <legend>{t('how')}</legend>
        <MeasuresEditor form={form} deadlineLock={deadlineLock} />
      </fieldset>
    </>
  )
}

function ProblemFields({ form }: { form: Form<ItemValues> }) {
  const t = useText(itemActsText)
  const name = useText(itemText)
  return (
    <>
      <Field form={form} path="problem" label={name('problem')} help={t('problemHelp')}>
        {field => <Input.TextArea {...field} autoSize={{ minRows: 1 }} />}
      </Field>
      <Field
        form={form}
        path="manifestation"
        label={name('manifestation')}
        optional
        help={t('manifestationHelp')}
      >
        {field => <Input.TextArea {...field} autoSize={{ minRows: 2 }} />}
      </Field>
    </>
  )
}

function FurtherFields({ form }: { form: Form<ItemValues> }) {
  const name = useText(itemText)
  return (['cause', 'goal', 'note'] as const).map(path => (
    <Field key={path} form={form} path={path} label={name(path)} optional>
      {field => <Input.TextArea {...field} autoSize={{ minRows: 1 }} />}
    </Field>
  ))
}

function ClassingFields({ form, campaignId }: Pick<ItemFieldsProps, 'form' | 'campaignId'>) {
  const t = useText(itemActsText)
  const name = useText(itemText)
  const { today } = useSession()
  const { campaigns } = useCampaigns()
  const aspects = campaigns.find(({ id }) => id === campaignId)?.aspects ?? []
  const kinds = aspects.find(({ id }) => id === form.values.aspectId)?.kinds ?? []
  function chooseAspect(id: number | undefined) {
    form.change('aspectId', id ?? null)
    form.change('kindId', null)
  }
  return (
    <>
      <FieldRow>
        <Field form={form} path="aspectId" label={name('aspectId')} optional>
          {({ value, onChange: _onChange, ...field }) => (
            <Select
              {...field}
              value={value ?? undefined}
              onChange={chooseAspect}
              options={aspects.map(({ id, name }) => ({ value: id, label: name }))}
              allowClear
              placeholder={t('choose')}
            />
          )}
        </Field>
        {kinds.length > 0 && (
          <Field form={form} path="kindId" label={name('kindId')} optional>
            {({ value, onChange, ...field }) => (
              <Select
                {...field}
                value={value ?? undefined}
                onChange={(id?: number) => onChange(id ?? null)}
                options={kinds.map(kind => ({ value: kind.id, label: kindText(kind) }))}
                allowClear
                placeholder={t('choose')}
              />
            )}
          </Field>
        )}
      </FieldRow>
      <FieldRow>
        <Field form={form} path="source" label={name('source')} optional>
          {field => <Input {...field} />}
        </Field>
        <Field form={form} path="foundOn" label={name('foundOn')} optional>
          {field => <DayField {...field} max={today} />}
        </Field>
      </FieldRow>
    </>
  )
}

function WhoFields({ form, deadlineLock }: Pick<ItemFieldsProps, 'form' | 'deadlineLock'>) {
  const t = useText(itemActsText)
  const name = useText(itemText)
  const bureaus = useBureausTaking(form.values.leadUnitId, form.values.coUnitIds)
  const help = deadlineLock ?? <PastDay day={form.values.deadline} />
  const end = (id: number | null | undefined) => (
    <NamedWarning personId={id} deadline={form.values.deadline} />
  )
  return (
    <>
      <p className="quiet">{t('laterHelp')}</p>
      <FieldRow>
        <Field
          form={form}
          path="leaderId"
          label={name('leaderId')}
          optional
          help={end(form.values.leaderId)}
        >
          {field => <PersonSelect {...field} bureaus={bureaus} />}
        </Field>
        <Field
          form={form}
          path="handlerId"
          label={name('handlerId')}
          optional
          help={end(form.values.handlerId)}
        >
          {field => <PersonSelect {...field} bureaus={bureaus} />}
        </Field>
      </FieldRow>
      <FieldRow>
        <Field form={form} path="leadUnitId" label={name('leadUnitId')} optional>
          {field => <UnitSelect {...field} />}
        </Field>
        <Field form={form} path="coUnitIds" label={name('coUnitIds')} optional>
          {field => <UnitsSelect {...field} onChange={ids => field.onChange(ids as number[])} />}
        </Field>
      </FieldRow>
      <Field form={form} path="deadline" label={name('deadline')} optional help={help}>
        {field => <DayField {...field} disabled={deadlineLock !== undefined} />}
      </Field>
      <div className="row">
        <Check field={form.bind('longTerm')} label={name('longTerm')} />
        <Check field={form.bind('immediate')} label={name('immediate')} />
      </div>
    </>
  )
}
