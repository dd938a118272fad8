import { squeeze } from './characters.ts'

/** A heading without blanks, brackets and what they hold, stars, colons. */
export function plainHeading(heading: string): string {
  const plain = squeeze(heading).toLowerCase()
  const bare = withoutSigns(plain.replace(/[(【[<].*?[)】\]>]/g, ''))
  return bare === '' ? plain : bare
}

/** The same with what the brackets hold. */
export function wholeHeading(heading: string): string {
  return withoutSigns(
    squeeze(heading)
      .toLowerCase()
      .replace(/[()【】[\]<>]/g, ''),
  )
}

function withoutSigns(text: string): string {
  return text.replace(/[*:：。.,;“”"'_]/g, '')
}

/** The lowest line of a column's heading, plain. */
export function plainLeaf(header: string): string {
  return plainHeading(header.split('/').at(-1)!)
}
