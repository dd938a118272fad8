import type { SessionView } from '#domain/people/views.ts'
import { queryClient } from '#web/api/query-client.ts'

/** What was typed and not submitted, kept in this browser for the person who typed it. */
export interface Draft {
  values: Record<string, unknown>
  at: number
}

export function keepDraft(key: string, values: object, secret: readonly string[]): number {
  const kept = Object.entries(values).filter(([name]) => !secret.includes(name))
  const draft: Draft = { values: Object.fromEntries(kept), at: Date.now() }
  try {
    localStorage.setItem(placeOf(key), JSON.stringify(draft))
  } catch {
    // A full or forbidden store only costs the draft, never the form.
  }
  return draft.at
}

export function findDraft(key: string): Draft | undefined {
  try {
    return JSON.parse(localStorage.getItem(placeOf(key)) ?? 'null') ?? undefined
  } catch {
    return undefined
  }
}

export function dropDraft(key: string): void {
  localStorage.removeItem(placeOf(key))
}

function placeOf(key: string): string {
  const session = queryClient.getQueryData<SessionView>(['session'])
  return `shigai.draft.${session?.person.id ?? 0}.${key}`
}
