/**
 * Every way to change a JSON object in one place, as texts: a character of each string and of each
 * key, a digit of each number, also one so far behind the point that JavaScript does not read it.
 */
export function alterationsOf(value: unknown): string[] {
  if (Array.isArray(value)) {
    return [
      ...inside(value.map((inner, at) => [at, inner])).map(([at, altered]) =>
        array(value.map((inner, index) => (index === at ? altered : JSON.stringify(inner)))),
      ),
      array([...value.map(inner => JSON.stringify(inner)), '0']),
    ]
  }
  if (typeof value === 'object' && value !== null) return inObject(Object.entries(value))
  if (typeof value === 'string') return [JSON.stringify(otherText(value))]
  if (typeof value === 'number')
    return [`${value + 1}`, `${value}.0`, `${value}.${'0'.repeat(20)}1`]
  if (typeof value === 'boolean') return [`${!value}`, 'null']
  return ['0', 'false']
}

function inObject(entries: [string, unknown][]): string[] {
  const written = entries.map(([key, inner]) => [JSON.stringify(key), JSON.stringify(inner)])
  const changed = (at: number, pair: string[]) =>
    `{${written.map((own, index) => (index === at ? pair : own).join(':')).join(',')}}`
  return [
    ...inside(entries).map(([key, altered]) => {
      const at = entries.findIndex(([own]) => own === key)
      return changed(at, [JSON.stringify(key), altered])
    }),
    ...entries.map(([key], at) => changed(at, [JSON.stringify(otherText(key)), written[at]![1]!])),
  ]
}

function inside<Key>(entries: readonly (readonly [Key, unknown])[]): [Key, string][] {
  return entries.flatMap(([key, inner]) =>
    alterationsOf(inner).map((altered): [Key, string] => [key, altered]),
  )
}

function array(written: string[]): string {
  return `[${written.join(',')}]`
}

/** The last character replaced by its neighbour; an empty text gets one. */
export function otherText(text: string): string {
  const last = text.codePointAt(text.length - 1)
  if (last === undefined) return ' '
  return text.slice(0, -1) + String.fromCodePoint(last === 0x7d ? 0x7c : last + 1)
}
