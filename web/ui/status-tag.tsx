import type { ReactNode } from 'react'
import './status-tag.css'

export type Tone = 'open' | 'waiting' | 'done' | 'quiet' | 'warning'

/** Where something stands, in words; the tone only changes the frame. */
export function StatusTag({ tone = 'open', children }: { tone?: Tone; children: ReactNode }) {
  return <span className={`status-tag status-${tone}`}>{children}</span>
}
