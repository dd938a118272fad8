import { isHeld } from '../people/posts.ts'
import type { PersonView, UnitView } from '../people/views.ts'

/**
 * How many sheets a new round hands out: one for every open unit in scope (below the bureau itself
 * when no scope is set) and one for every leader and head in post that day.
 */
export function sheetsOfRound(
  scope: readonly number[],
  units: readonly Pick<UnitView, 'id' | 'parentId' | 'closedOn'>[],
  people: readonly Pick<PersonView, 'leftOn' | 'posts'>[],
  day: string,
): { units: number; leaders: number } {
  const inScope = units.filter(
    ({ id, parentId, closedOn }) =>
      closedOn === null && parentId !== null && (scope.length === 0 || scope.includes(id)),
  )
  const leaders = people.filter(
    ({ leftOn, posts }) =>
      leftOn === null &&
      posts.some(post => (post.role === 'leader' || post.role === 'head') && isHeld(post, day)),
  )
  return { units: inScope.length, leaders: leaders.length }
}
