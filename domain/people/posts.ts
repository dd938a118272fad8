/** What of a post decides when it counts; days as `YYYY-MM-DD`. */
interface Dated {
  since: string
  until: string | null
}

/** Whether a post gives its holder rights on a day; the day it ends is the first without. */
export function isHeld(post: Dated, day: string): boolean {
  return post.since <= day && !hasEnded(post, day)
}

export function hasEnded(post: Dated, day: string): boolean {
  return post.until !== null && post.until <= day
}

/** The first day on which somebody holds no post any more; null while one of them has no end. */
export function lastEnd(posts: readonly Dated[]): string | null {
  const ends = posts.map(post => post.until)
  return ends.includes(null) ? null : (ends.sort().at(-1) ?? null)
}

/** Whether work outlasts its people: their last post ends by the deadline, or has ended already. */
export function endsFirst(end: string | null, deadline: string | null, today: string): boolean {
  return end !== null && (deadline === null || end <= deadline || end <= today)
}
