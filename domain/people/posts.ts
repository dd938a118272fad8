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
