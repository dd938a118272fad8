import { type ReactNode, useEffect } from 'react'
import { faultText } from '#domain/fault-text.ts'
import { bracketText } from '#web/text/format.ts'
import { useLanguage } from '#web/text/language.ts'
import { refusalText } from '#web/text/refusals.ts'
import { useText } from '#web/text/use-text.ts'
import type { Binding } from './binding.ts'
import type { Fault } from './faults.ts'
import type { ValueAt } from './paths.ts'
import type { Form } from './use-form.ts'

interface FieldProps<Values, Path extends string> {
  form: Form<Values>
  path: Path
  label: string
  help?: ReactNode
  /** Marks the field as not needed; needed is the rule. */
  optional?: boolean
  children: (binding: Binding<ValueAt<Values, Path>>) => ReactNode
}

/** Label above, control, help under it, and what is wrong beside it. */
export function Field<Values, Path extends string>(props: FieldProps<Values, Path>) {
  const { form, path, label, help, optional, children } = props
  const t = useText()
  const language = useLanguage()
  const faultWords = useFaultWords()
  const faults = form.faults.filter(fault => fault.path === path)
  const binding = form.bind(path)
  useEffect(() => {
    form.name(path, label)
  }, [form.name, path, label])
  return (
    <div className={faults.length > 0 ? 'field field-wrong' : 'field'}>
      <label htmlFor={binding.id}>
        {label}
        {optional && <span className="quiet">{bracketText(t('optional'), language)}</span>}
      </label>
      {children(optional ? binding : { ...binding, 'aria-required': true })}
      <div id={`${form.id}-${path}-help`} className="field-help">
        {faults.map(fault => (
          <div key={fault.code} className="field-fault">
            {faultWords(fault)}
          </div>
        ))}
        {help}
      </div>
    </div>
  )
}

/** Fields beside each other where there is room. */
export function FieldRow({ children }: { children: ReactNode }) {
  return <div className="field-row">{children}</div>
}

export function useFaultWords(): (fault: Fault) => string {
  const language = useLanguage()
  return ({ code, refusal }) =>
    refusal ? refusalText(refusal, language) : faultText(code, language)
}
