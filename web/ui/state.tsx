import type { ReactNode } from 'react'
import { useText } from '#web/text/use-text.ts'
import { placed } from './placed.ts'
import { RefusalNotice } from './refusal-notice.tsx'
import './state.css'

/** What stands where nothing is: one sentence what this is for, and the act that fills it. */
export function Empty({ title, children }: { title?: ReactNode; children?: ReactNode }) {
  const t = useText()
  return (
    <div className="empty">
      <p className="empty-title">{title ?? t('nothingHere')}</p>
      {children}
    </div>
  )
}

/** Grey lines in the place of what is being read. */
export function Skeleton({ lines = 6 }: { lines?: number }) {
  const t = useText()
  return (
    <div className="skeleton" role="status">
      <span className="unseen">{t('loading')}</span>
      {placed(Array.from({ length: lines })).map(({ place }) => (
        <div key={place} className="skeleton-line" />
      ))}
    </div>
  )
}

interface Asked<Answer> {
  data: Answer | undefined
  error: unknown
  refetch(): unknown
}

/** Draws an answer when it is there, a skeleton before, a failure with retry instead. */
export function Answered<Answer>(props: {
  query: Asked<Answer>
  lines?: number
  children: (answer: Answer) => ReactNode
}) {
  const { data, error, refetch } = props.query
  if (data !== undefined) return props.children(data)
  if (error) return <RefusalNotice failure={error} onRetry={() => void refetch()} />
  return <Skeleton lines={props.lines} />
}
