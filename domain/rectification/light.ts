/**
 * Lateness is derived from the deadline, never stored. Yellow from seven days before (natural days),
 * red from the day after. A closed item shows no light of its own, a suspended one does not run.
 */
export const lights = ['green', 'yellow', 'red', 'grey'] as const
export type Light = (typeof lights)[number]

export const soonDays = 7

interface Timed {
  status: string
  deadline: string | null
  suspended?: boolean
}

/** The light of an item on a day. Grey where nothing runs: closed, suspended, long-term without a date. */
export function lightOf(item: Timed, today: string): Light {
  if (item.status === 'closed' || item.suspended || item.deadline === null) return 'grey'
  if (item.deadline < today) return 'red'
  return daysBetween(today, item.deadline) <= soonDays ? 'yellow' : 'green'
}

/** Natural days from one day to another; negative when `to` lies before. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}
