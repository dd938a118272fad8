/** Wrong words on the command line: answered with the help text and exit code 2. */
export class UsageError extends Error {}

/** The value of a flag that the command cannot do without. */
export function required(flags: Record<string, unknown>, name: string): string {
  const value = flags[name]
  if (typeof value !== 'string' || value === '') {
    throw new UsageError(`缺少 --${name} · --${name} is missing`)
  }
  return value
}

export function optional(flags: Record<string, unknown>, name: string): string | undefined {
  const value = flags[name]
  return typeof value === 'string' ? value : undefined
}
