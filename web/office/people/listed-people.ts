import { hasEnded, isHeld } from '#domain/people/posts.ts'
import type { PersonView, PostView, UnitView } from '#domain/people/views.ts'
import { idsAbove, idsWithin, placedUnits } from '#web/api/unit-order.ts'

interface PeopleFilter {
  unit?: number
  q?: string
  past?: boolean
}

interface Organisation {
  units: readonly UnitView[]
  today: string
  /** What a search looks through. */
  words: (person: PersonView) => string
}

/** Who is listed under these filters, in the order of the units and never by merit. */
export function listedPeople(
  people: readonly PersonView[],
  { unit, q, past }: PeopleFilter,
  { units, today, words }: Organisation,
): PersonView[] {
  const within = unit === undefined ? undefined : idsWithin(units, unit)
  const place = new Map(placedUnits(units).map((one, at) => [one.unit.id, at]))
  const wanted = q?.toLowerCase()
  return people
    .filter(person => past || !hasLeft(person, today))
    .filter(person => !within || shownPosts(person, today, past).some(p => within.has(p.unitId)))
    .filter(person => !wanted || words(person).toLowerCase().includes(wanted))
    .map(person => ({ person, at: placeOf(person, place, today) }))
    .sort((one, other) => one.at - other.at)
    .map(one => one.person)
}

/** Left by date, or every post has ended; somebody who never had a post has not left. */
export function hasLeft(person: PersonView, today: string): boolean {
  if (person.leftOn !== null && person.leftOn <= today) return true
  return person.posts.length > 0 && person.posts.every(post => hasEnded(post, today))
}

/** The posts that count for a list: held ones and those to come, ended ones only on demand. */
export function shownPosts(person: PersonView, today: string, past = false): PostView[] {
  return person.posts.filter(post => past || !hasEnded(post, today))
}

/** Who holds a post in charge of the unit, or of one over it. */
export function peopleInCharge(
  people: readonly PersonView[],
  units: readonly UnitView[],
  unit: number,
  today: string,
): PersonView[] {
  const above = idsAbove(units, unit)
  const isInCharge = (post: PostView) =>
    isHeld(post, today) && post.charge.some(id => above.has(id))
  return people.filter(person => person.posts.some(isInCharge))
}

function placeOf(person: PersonView, place: ReadonlyMap<number, number>, today: string): number {
  const posts = shownPosts(person, today)
  const places = posts.map(post => place.get(post.unitId) ?? place.size)
  return Math.min(place.size, ...places)
}
