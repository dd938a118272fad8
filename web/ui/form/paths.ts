/** Where a value stands inside the form's values: `name`, `posts.0.unitId`. */

type Inner<Whole, Key extends string> =
  NonNullable<Whole> extends readonly (infer One)[]
    ? One
    : Key extends keyof NonNullable<Whole>
      ? NonNullable<Whole>[Key]
      : never

export type ValueAt<Whole, Path extends string> = Path extends `${infer Head}.${infer Rest}`
  ? ValueAt<Inner<Whole, Head>, Rest>
  : Inner<Whole, Path>

export function valueAt(whole: unknown, path: string): unknown {
  return path.split('.').reduce((inner, key) => (inner as Record<string, unknown>)?.[key], whole)
}

/** A copy of `whole` with another value at `path`; everything beside the path is kept as it is. */
export function withValueAt(whole: unknown, path: string, value: unknown): unknown {
  const [key, ...rest] = path.split('.')
  if (key === undefined || key === '') return value
  const inner = (whole as Record<string, unknown> | null)?.[key]
  const next = rest.length === 0 ? value : withValueAt(inner, rest.join('.'), value)
  if (Array.isArray(whole)) return whole.map((one, at) => (String(at) === key ? next : one))
  return { ...(whole as object), [key]: next }
}
