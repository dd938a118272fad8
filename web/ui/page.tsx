import type { ReactNode } from 'react'
import { useText } from '#web/text/use-text.ts'
import './page.css'
import './record.css'
import './tabs.css'

interface PageProps {
  title: string
  /** For the tab of the browser when it should differ from the headline. */
  tabTitle?: string
  /** One quiet line under the title: what stands here, a number, a date. */
  note?: ReactNode
  /** Usually a `Link` to the list this page was opened from. */
  back?: ReactNode
  actions?: ReactNode
  /** Reading width for forms and texts; lists take the whole column. */
  narrow?: boolean
  children: ReactNode
}

export function Page(props: PageProps) {
  const t = useText()
  return (
    <div className={props.narrow ? 'page page-narrow' : 'page'}>
      <title>{`${props.tabTitle ?? props.title} · ${t('product')}`}</title>
      <header className="page-head">
        {props.back && <div className="page-back not-printed">{props.back}</div>}
        <div className="page-line">
          <h1>{props.title}</h1>
          {props.actions && <div className="row page-actions not-printed">{props.actions}</div>}
        </div>
        {props.note && <div className="quiet">{props.note}</div>}
      </header>
      {props.children}
    </div>
  )
}

/** A titled part of a page. */
export function Section(props: { title: ReactNode; actions?: ReactNode; children: ReactNode }) {
  return (
    <section className="section">
      <div className="page-line">
        <h2>{props.title}</h2>
        {props.actions && <div className="row not-printed">{props.actions}</div>}
      </div>
      {props.children}
    </section>
  )
}
