import { useState } from 'react'

/** State that outlives a reload of this tab, under a name. */
export function useKept<T>(name: string, initial: T): [T, (next: T) => void] {
  const [value, setValue] = useState(() => remembered<T>(name) ?? initial)
  return [
    value,
    next => {
      setValue(next)
      sessionStorage.setItem(name, JSON.stringify(next))
    },
  ]
}

function remembered<T>(name: string): T | undefined {
  try {
    return JSON.parse(sessionStorage.getItem(name) ?? 'null') ?? undefined
  } catch {
    return undefined
  }
}
