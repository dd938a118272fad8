import { Select } from 'antd'
import { useCampaigns } from '#web/api/items.ts'
import { useText } from '#web/text/use-text.ts'
import { Labelled } from './labelled.tsx'
import { PersonSelect, UnitSelect } from './selects.tsx'

interface Choice<Value> {
  value: Value
  label: string
}

interface ChoiceFilterProps<Value> {
  name: string
  /** Nothing chosen is no filter. */
  value: Value | undefined
  choices: readonly Choice<Value>[]
  onChange: (value: Value | undefined) => void
  wide?: boolean
  /** The list is long: typing looks through it. */
  searched?: boolean
}

/** One filter of a list: all, or one of a few. */
export function ChoiceFilter<Value extends string | number | boolean>(
  props: ChoiceFilterProps<Value>,
) {
  const { name, value, choices, onChange, wide, searched } = props
  const t = useText()
  return (
    <Labelled name={name} wide={wide}>
      {id => (
        <Select<Value, Choice<Value>>
          id={id}
          value={value}
          onChange={onChange}
          options={[...choices]}
          showSearch={searched && { optionFilterProp: 'label' }}
          allowClear
          placeholder={t('all')}
        />
      )}
    </Labelled>
  )
}

type CampaignFilterProps = Pick<ChoiceFilterProps<number>, 'name' | 'value' | 'onChange' | 'wide'>

export function CampaignFilter(props: CampaignFilterProps) {
  const { campaigns } = useCampaigns()
  return (
    <ChoiceFilter
      {...props}
      choices={campaigns.map(({ id, name }) => ({ value: id, label: name }))}
    />
  )
}

type OfId = Pick<ChoiceFilterProps<number>, 'name' | 'value' | 'onChange'>

export function UnitFilter({ name, value, onChange }: OfId) {
  return (
    <Labelled name={name}>
      {id => (
        <UnitSelect id={id} value={value ?? null} onChange={chosen => onChange(asId(chosen))} />
      )}
    </Labelled>
  )
}

export function PersonFilter({ name, value, onChange }: OfId) {
  return (
    <Labelled name={name}>
      {id => (
        <PersonSelect id={id} value={value ?? null} onChange={chosen => onChange(asId(chosen))} />
      )}
    </Labelled>
  )
}

/** Our selects hand over the id itself; null is no filter. */
function asId(chosen: unknown): number | undefined {
  return typeof chosen === 'number' ? chosen : undefined
}
