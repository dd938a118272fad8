/** Signs that nobody mistakes for another when they are read aloud or copied by hand. */
const capitals = 'ABCDEFGHJKLMNPQRSTUVWXYZ'
const smalls = 'abcdefghijkmnpqrstuvwxyz'
const digits = '23456789'

/**
 * A first password by chance, such as `Tkwm-4829-hxpa`: of all four classes, easy to read out.
 * `below` answers a number from 0 up to its limit by chance.
 */
export function firstPassword(below: (limit: number) => number): string {
  const some = (signs: string, count: number) =>
    Array.from({ length: count }, () => signs[below(signs.length)]).join('')
  return [some(capitals, 1) + some(smalls, 3), some(digits, 4), some(smalls, 4)].join('-')
}
