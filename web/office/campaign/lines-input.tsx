import { Input } from 'antd'
import type { Binding } from '#web/ui/form/binding.ts'

/** A list typed as lines. */
export function LinesInput({ value, onChange, ...rest }: Binding<string[]>) {
  return (
    <Input.TextArea
      {...rest}
      value={value.join('\n')}
      onChange={event => onChange(event.target.value === '' ? [] : event.target.value.split('\n'))}
      autoSize={{ minRows: 2 }}
    />
  )
}
