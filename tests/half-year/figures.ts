import type { Book, Entry } from './book.ts'
import { isPaused } from './book.ts'
import { workedAfter } from './days.ts'

/** Where every item stood at the end of a day, kept until it is asked for. */
export interface Standing
  extends Pick<Entry, 'bureau' | 'status' | 'deadline' | 'verifiedOn' | 'returns'> {
  paused: boolean
}

export function standings({ entries }: Book): Standing[] {
  return entries.map(entry => {
    const { bureau, status, deadline, verifiedOn, returns } = entry
    return { bureau, status, deadline, verifiedOn, returns, paused: isPaused(entry) }
  })
}

/** Counted by hand: the figures of one bureau on a day, in the words of the overview. */
export function tally(standing: Standing[], day: string, { known, settings }: Book) {
  const figures: Record<string, number> = {
    ...{ total: 0, open: 0, closed: 0, closedInTime: 0, rebound: 0, draft: 0, assigned: 0 },
    ...{ inProgress: 0, awaitingReview: 0, awaitingVerification: 0, inPublicity: 0 },
    ...{ green: 0, yellow: 0, red: 0, grey: 0 },
  }
  const add = (key: string) => {
    figures[key] = figures[key]! + 1
  }
  for (const { status, deadline, verifiedOn, returns, paused } of standing) {
    add('total')
    add(status === 'closed' ? 'closed' : 'open')
    if (status !== 'closed') add(status)
    if (returns > 0) add('rebound')
    if (status === 'closed' && (deadline === null || verifiedOn! <= deadline)) add('closedInTime')
    const runs = !paused && deadline !== null && status !== 'closed' && status !== 'inPublicity'
    if (!runs) {
      if (status !== 'closed') add('grey')
    } else if (deadline < day) add('red')
    else
      add(workedAfter(day, deadline, known, settings.soon + 1) > settings.soon ? 'green' : 'yellow')
  }
  return figures
}

/** Per hundred, to the nearest tenth, by counting up to it; none of it and all of it are said of no other. */
export function perHundred(part: number, whole: number): number | null {
  if (whole === 0) return null
  let tenths = 0
  while ((2 * tenths + 1) * whole <= part * 2000) tenths++
  if (part > 0 && tenths === 0) return 0.1
  return part < whole && tenths === 1000 ? 99.9 : tenths / 10
}
