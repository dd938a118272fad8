const formats = new Map<string, Intl.DateTimeFormat>()

/** A moment in the bureau's zone, wherever the browser is: `2026-05-04 14:05`. */
export function zonedMomentText(moment: string | number, timeZone: string): string {
  const parts = formatIn(timeZone).formatToParts(new Date(moment))
  const part = Object.fromEntries(parts.map(({ type, value }) => [type, value]))
  return `${part.year}-${part.month}-${part.day} ${part.hour}:${part.minute}`
}

/** The day of a moment in the bureau's zone: `2026-05-04`. */
export function zonedDay(moment: string, timeZone: string): string {
  return zonedMomentText(moment, timeZone).slice(0, 10)
}

function formatIn(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone)
  if (known) return known
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  formats.set(timeZone, format)
  return format
}
