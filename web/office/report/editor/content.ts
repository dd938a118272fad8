import type { JSONContent } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import type { ReportSection, Run } from '#domain/report/document.ts'

/** A section with its heading and paragraphs, as the flat list of blocks that an editor holds. */
export function contentOf(sections: readonly ReportSection[]): JSONContent {
  const blocks = sections.flatMap(({ heading, paragraphs }) => [
    ...(heading ? [{ type: 'heading', content: [{ type: 'text', text: heading }] }] : []),
    ...paragraphs.map(runs => ({ type: 'paragraph', content: runs.flatMap(inlineOf) })),
  ])
  return { type: 'doc', content: blocks.length > 0 ? blocks : [{ type: 'paragraph' }] }
}

/** What an editor holds, as sections again; paragraphs with nothing in them are left out. */
export function sectionsOf(doc: Node): ReportSection[] {
  const sections: ReportSection[] = []
  for (const { node, section, paragraph } of placesIn(doc)) {
    sections[section] ??= { heading: '', paragraphs: [] }
    if (paragraph === null) sections[section].heading = node.textContent.trim()
    else sections[section].paragraphs.push(runsOf(node))
  }
  return sections
}

export interface PlacedBlock {
  node: Node
  /** Position before the block. */
  pos: number
  section: number
  /** null for a heading. */
  paragraph: number | null
}

/** Every block that says something, numbered as `sectionsOf` numbers it. */
export function placesIn(doc: Node): PlacedBlock[] {
  const places: PlacedBlock[] = []
  let section = -1
  let paragraph = 0
  doc.forEach((node, pos) => {
    if (node.type.name === 'heading') {
      section++
      paragraph = 0
      places.push({ node, pos, section, paragraph: null })
    } else if (!isBlank(node)) {
      section = Math.max(section, 0)
      places.push({ node, pos, section, paragraph: paragraph++ })
    }
  })
  return places
}

/** A block's text with one sign for each figure, so that positions in it are positions in the block. */
export function blockText(node: Node): string {
  return node.textBetween(0, node.content.size, '', '\ufffc')
}

function isBlank(node: Node): boolean {
  return blockText(node).trim() === ''
}

function inlineOf(run: Run): JSONContent[] {
  if ('figure' in run) {
    return [{ type: 'figure', attrs: { figure: run.figure, form: run.style ?? 'digits' } }]
  }
  return run.text === '' ? [] : [{ type: 'text', text: run.text }]
}

function runsOf(block: Node): Run[] {
  const runs: Run[] = []
  block.forEach(({ type, text, attrs }) => {
    if (type.name === 'text') runs.push({ text: text ?? '' })
    if (type.name !== 'figure') return
    const figure = String(attrs.figure)
    runs.push(attrs.form === 'chinese' ? { figure, style: 'chinese' } : { figure })
  })
  return runs
}
