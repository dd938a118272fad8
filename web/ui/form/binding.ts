import type { ChangeEvent } from 'react'

/** What ties one control to the form: spread it on an Ant Design control or one of ours. */
export interface Binding<Value> {
  id: string
  value: Value
  /** Takes the value itself, or the event of a text input. */
  onChange(next: Value | ChangeEvent<HTMLInputElement | HTMLTextAreaElement>): void
  status?: 'error'
  'aria-describedby'?: string
  'aria-invalid'?: boolean
  'aria-required'?: boolean
}

export function typedText(next: unknown): unknown {
  const isEvent = typeof next === 'object' && next !== null && 'nativeEvent' in next
  return isEvent ? (next as ChangeEvent<HTMLInputElement>).target.value : next
}
