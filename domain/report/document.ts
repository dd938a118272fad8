import type { ReportElements } from './elements.ts'

/**
 * A report as it is written: prose by people, figures by key. Numbering and layout are not part of
 * it. The opening stands before part one; a section without a heading leads into its part.
 */
export interface ReportDocument {
  title: string
  addressee: string
  opening: Run[][]
  parts: ReportPart[]
  elements?: ReportElements | undefined
}

export interface ReportPart {
  title: string
  sections: ReportSection[]
}

export interface ReportSection {
  heading: string
  paragraphs: Run[][]
}

export type Run = TextRun | FigureRun

interface TextRun {
  text: string
}

/** A number computed from the records: `digits` 3 (default) or `chinese` 三. */
interface FigureRun {
  figure: string
  style?: 'digits' | 'chinese'
}

/** Neighbouring texts as one, as editors write them; what is empty is left out. */
export function joinTexts(runs: readonly Run[]): Run[] {
  const joined: Run[] = []
  for (const run of runs) {
    const last = joined.at(-1)
    if ('figure' in run) joined.push(run)
    else if (last && 'text' in last) joined[joined.length - 1] = { text: last.text + run.text }
    else if (run.text !== '') joined.push(run)
  }
  return joined
}

/** Every paragraph with the place where it stands; `part: null` is the opening. */
export interface Place {
  part: number | null
  section: number | null
  paragraph: number | null
}

export function paragraphsOf(document: ReportDocument): { where: Place; runs: Run[] }[] {
  const opening = document.opening.map((runs, paragraph) => ({
    where: { part: null, section: null, paragraph },
    runs,
  }))
  const rest = document.parts.flatMap((each, part) =>
    each.sections.flatMap(({ paragraphs }, section) =>
      paragraphs.map((runs, paragraph) => ({ where: { part, section, paragraph }, runs })),
    ),
  )
  return [...opening, ...rest]
}
