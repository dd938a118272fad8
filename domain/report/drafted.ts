import { paragraphsOf, type ReportDocument } from '#domain/report/document.ts'
import type { Facts } from '#domain/report/facts.ts'
import { definitionsFor } from '#domain/report/facts.ts'
import { typedNumbers } from '#domain/report/typed-numbers.ts'

/**
 * What a text was drafted from, or last read through against. A sentence is chosen by whether there
 * is something to say (已销号…个, 尚无问题销号), so it goes wrong when a figure comes up from nothing
 * or falls to nothing; a figure that only grows is shown by its chip.
 */
export interface Drafted {
  values: Record<string, number | null>
  /** Amounts in the wording of the records themselves (压减会议30%): nobody typed them here. */
  numbers: string[]
}

export interface TurnedFigure {
  key: string
  zh: string
  en: string
  before: number
  after: number
}

export function draftedFrom(document: ReportDocument, facts: Facts): Drafted {
  const texts = paragraphsOf(document).flatMap(({ runs }) =>
    runs.flatMap(run => ('text' in run ? [run.text] : [])),
  )
  const numbers = texts.flatMap(text =>
    typedNumbers(text).map(({ start, end }) => text.slice(start, end)),
  )
  return { values: valuesOf(facts), numbers: [...new Set(numbers)] }
}

export function valuesOf(facts: Facts): Drafted['values'] {
  return Object.fromEntries(Object.values(facts.figures).map(({ key, value }) => [key, value]))
}

/** Figures that were nothing and are something now, or the other way round. */
export function figuresTurned({ values }: Drafted, facts: Facts): TurnedFigure[] {
  return definitionsFor(facts).flatMap(({ key, zh, en }) => {
    if (!Object.hasOwn(values, key)) return []
    const [before, after] = [values[key] ?? 0, facts.figures[key]?.value ?? 0]
    return Boolean(before) === Boolean(after) ? [] : [{ key, zh, en, before, after }]
  })
}
