import type { ReportDocument, Run } from '#domain/report/document.ts'
import type { Facts } from '#domain/report/facts.ts'

/** Text as it is read; `figure` remembers where a number came from. */
export interface FilledRun {
  text: string
  figure?: string
}

export interface FilledDocument {
  title: string
  addressee: string
  opening: FilledRun[][]
  parts: { title: string; sections: { heading: string; paragraphs: FilledRun[][] }[] }[]
}

/**
 * Puts the figures of a day into a report. A key that the facts do not have becomes a placeholder
 * in 【】, which `lintReport` refuses, rather than a silent gap.
 */
export function fillFigures(document: ReportDocument, facts: Facts): FilledDocument {
  const fill = (runs: Run[]) => runs.map(run => fillRun(run, facts))
  return {
    ...document,
    opening: document.opening.map(fill),
    parts: document.parts.map(part => ({
      ...part,
      sections: part.sections.map(section => ({
        ...section,
        paragraphs: section.paragraphs.map(fill),
      })),
    })),
  }
}

function fillRun(run: Run, facts: Facts): FilledRun {
  if ('text' in run) return { text: run.text }
  const figure = Object.hasOwn(facts.figures, run.figure) ? facts.figures[run.figure] : undefined
  if (!figure) return { text: `【${run.figure}】`, figure: run.figure }
  return { text: run.style === 'chinese' ? figure.chinese : figure.text, figure: run.figure }
}
