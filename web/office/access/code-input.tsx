import { Input, type InputProps } from 'antd'

/** Six digits; the phone shows its number keys and offers what it received. */
export function CodeInput(props: InputProps) {
  return (
    <Input
      autoFocus
      {...props}
      className="code-input"
      inputMode="numeric"
      autoComplete="one-time-code"
      maxLength={7}
    />
  )
}
