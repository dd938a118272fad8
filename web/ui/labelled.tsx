import { type ReactNode, useId } from 'react'
import './labelled.css'

interface LabelledProps {
  name: string
  wide?: boolean
  children: (id: string) => ReactNode
}

/** A small label over one filter. */
export function Labelled({ name, wide, children }: LabelledProps) {
  const id = useId()
  return (
    <div className={wide ? 'labelled labelled-wide' : 'labelled'}>
      <label htmlFor={id}>{name}</label>
      {children(id)}
    </div>
  )
}
