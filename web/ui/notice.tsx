import type { ReactNode } from 'react'
import './notice.css'

/** A calm remark over the content, with acts at its end. */
export function Notice({ children, actions }: { children: ReactNode; actions?: ReactNode }) {
  return (
    <div className="notice" role="status">
      <span>{children}</span>
      {actions && <span className="row">{actions}</span>}
    </div>
  )
}
