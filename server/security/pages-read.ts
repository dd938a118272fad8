/** A person scrolls through a few hundred rows; who takes this many pages takes the list with them. */
const pagesToRecord = 20

const hour = 60 * 60_000

interface Reading {
  since: number
  /** The pages not recorded yet; the same page read again is no further page. */
  pages: Set<string>
  recorded: number
}

/**
 * Counts the further pages each person (a token is one) reads within an hour, in memory: nothing is
 * written for an ordinary read. Each process counts what it answers.
 */
export function pageCounter() {
  const readings = new Map<number, Reading>()

  /** How many there are by now once another twenty are to be recorded; else nothing. */
  function toRecord(personId: number, address: string, at: Date): number | undefined {
    const now = at.getTime()
    const known = readings.get(personId)
    const goesOn = known !== undefined && now - known.since < hour
    const reading = goesOn ? known : { since: now, pages: new Set<string>(), recorded: 0 }
    readings.set(personId, reading)
    reading.pages.add(address)
    const { recorded, pages } = reading
    return pages.size < pagesToRecord ? undefined : recorded + pages.size
  }

  function recorded(personId: number): void {
    const reading = readings.get(personId)!
    reading.recorded += reading.pages.size
    reading.pages.clear()
  }

  return { toRecord, recorded }
}

/** Who has been recorded within the last hour. */
export function hourlyRecord() {
  const last = new Map<string, number>()
  return {
    isDue: (who: string, at: Date) => at.getTime() - (last.get(who) ?? -hour) >= hour,
    recorded: (who: string, at: Date) => void last.set(who, at.getTime()),
  }
}
