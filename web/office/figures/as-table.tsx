import { type ReactNode, useId, useState } from 'react'
import { figuresText } from '#web/text/figures.ts'
import { useText } from '#web/text/use-text.ts'

/** The figures of a picture as a table, opened by a press; on paper it always stands there. */
export function AsTable({ children }: { children: ReactNode }) {
  const t = useText(figuresText)
  const id = useId()
  const [open, setOpen] = useState(false)
  return (
    <div className="as-table">
      <button
        type="button"
        className="as-table-toggle not-printed"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {t(open ? 'hideTable' : 'asTable')}
      </button>
      <div id={id} className={open ? undefined : 'only-printed'}>
        {children}
      </div>
    </div>
  )
}
