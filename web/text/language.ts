import { useSyncExternalStore } from 'react'

export const languages = ['zh', 'en'] as const
export type Language = (typeof languages)[number]

const place = 'shigai.language'
const listeners = new Set<() => void>()
let current: Language = localStorage.getItem(place) === 'en' ? 'en' : 'zh'
mark()

export function useLanguage(): Language {
  return useSyncExternalStore(listen, () => current)
}

export function chooseLanguage(language: Language): void {
  current = language
  localStorage.setItem(place, language)
  mark()
  for (const listener of listeners) listener()
}

function mark(): void {
  document.documentElement.lang = current === 'zh' ? 'zh-CN' : 'en'
}

function listen(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
