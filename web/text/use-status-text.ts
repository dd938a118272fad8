import type { ItemStatus } from '#domain/rectification/item.ts'
import { statusNameOf } from '#domain/rectification/names.ts'
import { useLanguage } from './language.ts'

/** The state of an item in words; a long-term one that is closed has come to the end of a stage. */
export function useStatusText(): (item: { status: ItemStatus; longTerm: boolean }) => string {
  const language = useLanguage()
  return item => statusNameOf(item)[language]
}
