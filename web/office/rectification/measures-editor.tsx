import { Button, Input } from 'antd'
import { useEffect, useRef } from 'react'
import { useBureausTaking } from '#web/api/nameable.ts'
import { itemText } from '#web/text/item.ts'
import { itemActsText } from '#web/text/item-acts.ts'
import { useText } from '#web/text/use-text.ts'
import { DayField } from '#web/ui/day-field.tsx'
import { Field, FieldRow } from '#web/ui/form/field.tsx'
import type { Form } from '#web/ui/form/use-form.ts'
import { placed } from '#web/ui/placed.ts'
import { PersonSelect } from '#web/ui/selects.tsx'
import { Check } from './acts/choices.tsx'
import type { ItemValues } from './item-values.ts'
import { moved } from './moved.ts'
import { NamedWarning } from './named-warning.tsx'
import { PastDay } from './past-day.tsx'
import './acts/act-form.css'

type MeasureValues = NonNullable<ItemValues['measures']>[number]

const newMeasure: MeasureValues = { text: '', acceptance: '', handlerId: null, deadline: null }

interface MeasuresEditorProps {
  form: Form<ItemValues>
  /** Why the dates that stand cannot be edited here. */
  deadlineLock?: string
}

/** The measures in their order; adding leads the cursor into the new one. */
export function MeasuresEditor({ form, deadlineLock }: MeasuresEditorProps) {
  const t = useText(itemActsText)
  const measures = form.values.measures ?? []
  const fixed = useRef(new Set(deadlineLock ? measures.filter(m => m.deadline).map(m => m.id) : []))
  const frame = useRef<HTMLDivElement>(null)
  const focusOn = useRef<number>(undefined)
  useEffect(() => {
    if (focusOn.current === undefined) return
    const rows = frame.current?.querySelectorAll<HTMLElement>('fieldset textarea[data-measure]')
    rows?.[Math.min(focusOn.current, rows.length - 1)]?.focus()
    focusOn.current = undefined
  })
  function put(next: MeasureValues[], focus: number) {
    focusOn.current = focus
    form.change('measures', next)
  }
  return (
    <div className="form" ref={frame}>
      {measures.length === 0 && <p className="quiet">{t('noMeasures')}</p>}
      {placed(measures).map(({ entry: measure, place: at }) => (
        <MeasureFields
          key={at}
          form={form}
          at={at}
          lock={measure.id && fixed.current.has(measure.id) ? deadlineLock : undefined}
          last={at === measures.length - 1}
          onMove={to => put(moved(measures, at, to), to)}
          onRemove={() =>
            put(
              measures.filter(other => other !== measure),
              at,
            )
          }
        />
      ))}
      <div>
        <Button onClick={() => put([...measures, newMeasure], measures.length)}>
          {t('addMeasure')}
        </Button>
      </div>
    </div>
  )
}

interface MeasureFieldsProps {
  form: Form<ItemValues>
  at: number
  lock: string | undefined
  last: boolean
  onMove: (to: number) => void
  onRemove: () => void
}

function MeasureFields({ form, at, lock, ...acts }: MeasureFieldsProps) {
  const t = useText(itemActsText)
  const name = useText(itemText)
  // The paths of every measure have the type of the first.
  const path = <Name extends string>(field: Name) =>
    `measures.${at}.${field}` as `measures.0.${Name}`
  const { leadUnitId, coUnitIds, deadline } = form.values
  const measure = form.values.measures?.[at]
  const bureaus = useBureausTaking(leadUnitId, coUnitIds)
  const help = lock ?? <PastDay day={measure?.deadline} />
  return (
    <fieldset className="measure-fields">
      <legend>{name('measureNo', { n: at + 1 })}</legend>
      <Field form={form} path={path('text')} label={t('measure')}>
        {field => <Input.TextArea {...field} data-measure="" autoSize={{ minRows: 1 }} />}
      </Field>
      <Field
        form={form}
        path={path('acceptance')}
        label={name('acceptance')}
        optional
        help={t('acceptanceHelp')}
      >
        {field => <Input.TextArea {...field} autoSize={{ minRows: 1 }} />}
      </Field>
      <FieldRow>
        <Field
          form={form}
          path={path('handlerId')}
          label={name('handlerId')}
          optional
          help={
            <NamedWarning personId={measure?.handlerId} deadline={measure?.deadline ?? deadline} />
          }
        >
          {field => <PersonSelect {...field} bureaus={bureaus} />}
        </Field>
        <Field form={form} path={path('deadline')} label={name('deadline')} optional help={help}>
          {field => <DayField {...field} disabled={lock !== undefined} />}
        </Field>
      </FieldRow>
      <div className="row">
        <Check field={form.bind(path('longTerm'))} label={name('longTerm')} />
        <Check field={form.bind(path('immediate'))} label={name('immediate')} />
        <MeasureActs at={at} {...acts} />
      </div>
    </fieldset>
  )
}

function MeasureActs({ at, last, onMove, onRemove }: Omit<MeasureFieldsProps, 'form' | 'lock'>) {
  const t = useText(itemActsText)
  const n = at + 1
  return (
    <span className="row measure-acts">
      <Button
        size="small"
        aria-label={t('moveUp', { n })}
        title={t('moveUp', { n })}
        disabled={at === 0}
        onClick={() => onMove(at - 1)}
      >
        ↑
      </Button>
      <Button
        size="small"
        aria-label={t('moveDown', { n })}
        title={t('moveDown', { n })}
        disabled={last}
        onClick={() => onMove(at + 1)}
      >
        ↓
      </Button>
      <Button size="small" aria-label={t('removeMeasure', { n })} onClick={onRemove}>
        {t('removeFromList')}
      </Button>
    </span>
  )
}
