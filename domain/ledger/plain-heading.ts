import { squeeze } from './characters.ts'

/** A heading without blanks, brackets and what they hold, stars, colons. */
export function plainHeading(heading: string): string {
  const plain = squeeze(heading).toLowerCase()
  const bare = plain.replace(/[(【[<].*?[)】\]>]/g, '').replace(/[*:：。.,;“”"'_]/g, '')
  return bare === '' ? plain : bare
}

/** The lowest line of a column's heading, plain. */
export function plainLeaf(header: string): string {
  return plainHeading(header.split('/').at(-1)!)
}
