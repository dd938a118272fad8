import type { Binding } from '#web/ui/form/binding.ts'
import './choices.css'

interface Choice<Value> {
  value: Value
  label: string
  disabled?: boolean
}

interface ChoicesProps<Value extends string> {
  field: Binding<Value | undefined>
  label: string
  choices: readonly Choice<Value>[]
}

/** A few answers of which one is chosen, all of them to be read at once. */
export function Choices<Value extends string>({ field, label, choices }: ChoicesProps<Value>) {
  return (
    <div
      role="radiogroup"
      className="choices"
      id={field.id}
      tabIndex={-1}
      aria-label={label}
      aria-describedby={field['aria-describedby']}
      aria-required={field['aria-required']}
    >
      {choices.map(choice => (
        <label key={choice.value} className={choice.disabled ? 'quiet' : undefined}>
          <input
            type="radio"
            name={field.id}
            checked={field.value === choice.value}
            disabled={choice.disabled}
            onChange={() => field.onChange(choice.value)}
          />
          {choice.label}
        </label>
      ))}
    </div>
  )
}

/** One yes or no, with its words beside the box. */
export function Check(props: { field: Binding<boolean | undefined>; label: string }) {
  const { field, label } = props
  return (
    <label className="check">
      <input
        type="checkbox"
        id={field.id}
        checked={field.value ?? false}
        onChange={event => field.onChange(event.target.checked)}
      />
      {label}
    </label>
  )
}
