import { Checkbox, Input, InputNumber } from 'antd'
import { unitInput } from '#domain/people/inputs.ts'
import type { UnitView } from '#domain/people/views.ts'
import { peopleText } from '#web/text/people.ts'
import { useText } from '#web/text/use-text.ts'
import { ConfirmButton } from '#web/ui/confirm-button.tsx'
import { Field, FieldRow } from '#web/ui/form/field.tsx'
import { FormPage } from '#web/ui/form/form-page.tsx'
import { useForm } from '#web/ui/form/use-form.ts'
import { UnitSelect } from '#web/ui/selects.tsx'
import { SideDrawer } from '#web/ui/side-drawer.tsx'
import { tell } from '#web/ui/told.tsx'
import { closeUnit, reopenUnit, saveUnit } from './organisation-writes.ts'

interface UnitDrawerProps {
  /** Null inside asks for a new unit; absent while the drawer is closed. */
  opened: { unit: UnitView | null } | undefined
  units: readonly UnitView[]
  /** The unit that a new one is offered to stand under. */
  under: number | undefined
  onClose: () => void
}

export function UnitDrawer({ opened, units, under, onClose }: UnitDrawerProps) {
  const t = useText(peopleText)
  const unit = opened?.unit ?? undefined
  const top = units.find(one => one.parentId === null && one.closedOn === null)?.id
  return (
    <SideDrawer
      open={opened !== undefined}
      title={t(unit ? 'changeUnit' : 'addUnit')}
      onClose={onClose}
    >
      <UnitForm
        unit={unit}
        initial={unit ?? { ...newUnit, ...lastUnder(units, under ?? top ?? null) }}
        onClose={onClose}
      />
      {unit && <ClosingPart unit={unit} onDone={onClose} />}
    </SideDrawer>
  )
}

/** Closes a unit or opens it again; the past of a closed one stays. */
function ClosingPart({ unit, onDone }: { unit: UnitView; onDone: () => void }) {
  const t = useText(peopleText)
  const { name, closedOn } = unit
  async function confirm() {
    await (closedOn ? reopenUnit(unit.id) : closeUnit(unit.id))
    tell(t(closedOn ? 'unitReopened' : 'unitIsClosed', { name }))
    onDone()
  }
  return (
    <div className="unit-closing">
      <ConfirmButton
        danger={!closedOn}
        question={closedOn ? t('reopenUnit') : t('closeUnitQuestion', { name })}
        consequences={<p>{t(closedOn ? 'reopenUnitConsequences' : 'closeUnitConsequences')}</p>}
        act={t(closedOn ? 'reopenUnit' : 'closeUnit')}
        onConfirm={confirm}
      >
        {t(closedOn ? 'reopenUnit' : 'closeUnit')}
      </ConfirmButton>
    </div>
  )
}

const newUnit = { name: '', shortName: '' }

/** A new unit comes last among those beside it. */
function lastUnder(units: readonly UnitView[], parentId: number | null) {
  const beside = units.filter(one => one.parentId === parentId).map(one => one.position)
  return { parentId, position: Math.max(-1, ...beside) + 1 }
}

interface UnitFormProps {
  unit: UnitView | undefined
  initial: Pick<UnitView, 'name' | 'shortName' | 'parentId' | 'position'>
  onClose: () => void
}

function UnitForm({ unit, initial, onClose }: UnitFormProps) {
  const t = useText(peopleText)
  const { name, shortName, parentId, position } = initial
  const isBureau = unit !== undefined && unit.bureauId === unit.id
  const form = useForm({
    schema: unitInput,
    initial: { name, shortName, parentId, position, isBureau },
    submit: async input => {
      await saveUnit(unit?.id, input)
      return input
    },
    done: input => {
      tell(t(unit ? 'unitChanged' : 'unitAdded', { name: input.name }))
      onClose()
    },
    draftKey: unit ? `unit.${unit.id}` : 'unit.add',
    fieldOf: {
      unitCycle: 'parentId',
      unitClosed: 'parentId',
      alreadyExists: 'name',
      bureauWithin: 'isBureau',
    },
  })
  return (
    <FormPage form={form} submitLabel={t('save')} onCancel={onClose}>
      <Field form={form} path="name" label={t('unitName')}>
        {field => <Input {...field} maxLength={60} autoFocus />}
      </Field>
      <Field form={form} path="shortName" label={t('shortName')} help={t('shortNameHelp')} optional>
        {field => <Input {...field} maxLength={20} />}
      </Field>
      <Field form={form} path="parentId" label={t('parent')} help={t('parentHelp')} optional>
        {field => <UnitSelect {...field} />}
      </Field>
      <Field form={form} path="isBureau" label={t('bureau')} help={t('isBureauHelp')} optional>
        {({ value, onChange, ...field }) => (
          <Checkbox {...field} checked={value} onChange={event => onChange(event.target.checked)}>
            {t('isBureau')}
          </Checkbox>
        )}
      </Field>
      <FieldRow>
        <Field form={form} path="position" label={t('position')} help={t('positionHelp')}>
          {field => (
            <InputNumber
              {...field}
              onChange={next => field.onChange(next ?? undefined)}
              min={0}
              max={10_000}
              precision={0}
            />
          )}
        </Field>
      </FieldRow>
    </FormPage>
  )
}
