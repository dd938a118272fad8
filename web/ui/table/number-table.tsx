import type { ReactNode } from 'react'
import './data-table.css'
import './number-table.css'

interface NumberTableProps {
  /** What is counted, for those who hear the page. */
  caption: string
  /** More columns than a page holds at a glance. */
  wide?: boolean
  children: ReactNode
}

/** Rows by columns of numbers; a phone moves it sideways under the names of its rows. */
export function NumberTable({ caption, wide, children }: NumberTableProps) {
  return (
    <div className="table-scroll">
      <table className={wide ? 'table number-table number-table-wide' : 'table number-table'}>
        <caption className="unseen">{caption}</caption>
        {children}
      </table>
    </div>
  )
}
