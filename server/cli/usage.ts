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

/** The campaign of `--campaign`, where one is named. */
export function campaignIn(flags: Record<string, unknown>): number | undefined {
  const value = optional(flags, 'campaign')
  if (value === undefined) return undefined
  if (!/^[1-9]\d{0,8}$/.test(value)) {
    throw new UsageError(`--campaign 要写编号 · --campaign takes a number: ${value}`)
  }
  return Number(value)
}

export function optional(flags: Record<string, unknown>, name: string): string | undefined {
  const value = flags[name]
  return typeof value === 'string' ? value : undefined
}
