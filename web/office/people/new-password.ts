/** Signs that nobody mistakes for another when they are read aloud or copied by hand. */
const capitals = 'ABCDEFGHJKLMNPQRSTUVWXYZ'
const smalls = 'abcdefghijkmnpqrstuvwxyz'
const digits = '23456789'

/** A first password by chance, such as `Tkwm-4829-hxpa`: of all four classes, easy to read out. */
export function newPassword(): string {
  const groups = [some(capitals, 1) + some(smalls, 3), some(digits, 4), some(smalls, 4)]
  return groups.join('-')
}

function some(signs: string, count: number): string {
  return Array.from({ length: count }, () => signs[below(signs.length)]).join('')
}

/** Evenly below the limit, which is at most 256. */
function below(limit: number): number {
  const [value] = crypto.getRandomValues(new Uint8Array(1))
  return value! < 256 - (256 % limit) ? value! % limit : below(limit)
}
