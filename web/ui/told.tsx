import { useSyncExternalStore } from 'react'
import './told.css'

/** One short line at the foot of the page that something was done; read aloud, gone after a while. */
let line = ''
let timer: ReturnType<typeof setTimeout> | undefined
const listeners = new Set<() => void>()
const shownFor = 4000

export function tell(words: string): void {
  show(words)
  clearTimeout(timer)
  timer = setTimeout(() => show(''), shownFor)
}

export function Told() {
  const words = useSyncExternalStore(listen, () => line)
  return (
    <div role="status" className={words ? 'told' : 'unseen'}>
      {words}
    </div>
  )
}

function show(words: string): void {
  line = words
  for (const listener of listeners) listener()
}

function listen(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
