import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Node, Schema } from '@tiptap/pm/model'
import { EditorState, TextSelection } from '@tiptap/pm/state'
import type { ReportSection } from '#domain/report/document.ts'
import { draftReport } from '#domain/report/draft.ts'
import { sampleDraft } from '#domain/report/sample-bureau.ts'
import { contentOf, placesIn, sectionsOf } from './content.ts'
import { actOnSection, addSection, type SectionAct } from './sections.ts'

const schema = new Schema({
  nodes: {
    doc: { content: 'block+' },
    paragraph: { group: 'block', content: 'inline*' },
    heading: { group: 'block', content: 'text*' },
    text: { group: 'inline' },
    figure: {
      group: 'inline',
      inline: true,
      atom: true,
      attrs: { figure: {}, form: { default: 'digits' } },
    },
  },
})
const three: ReportSection[] = ['甲', '乙', '丙'].map(heading => ({
  heading,
  paragraphs: [[{ text: `${heading}的内容` }]],
}))

test('what is written survives the way through the editor', () => {
  for (const { sections } of draftReport(sampleDraft).parts) {
    assert.deepEqual(sectionsOf(docOf(sections)), sections)
  }
})

test('text before the first heading leads into the part, blank paragraphs are left out', () => {
  const lead = { heading: '', paragraphs: [[{ text: '经自查。' }], [], [{ text: '  ' }]] }
  const sections = sectionsOf(docOf([lead, three[0]!]))
  assert.deepEqual(sections, [{ heading: '', paragraphs: [[{ text: '经自查。' }]] }, three[0]])
  assert.deepEqual(sectionsOf(docOf([])), [])
})

test('a place in the report is found again in the text', () => {
  const places = placesIn(docOf(three)).map(({ section, paragraph, pos }) => [
    section,
    paragraph,
    pos,
  ])
  assert.deepEqual(places.slice(0, 4), [
    [0, null, 0],
    [0, 0, 3],
    [1, null, 9],
    [1, 0, 12],
  ])
})

const moves: [SectionAct, cursorIn: string, order: string][] = [
  ['up', '乙', '乙甲丙'],
  ['down', '乙', '甲丙乙'],
  ['up', '甲', '甲乙丙'],
  ['down', '丙', '甲乙丙'],
  ['remove', '乙', '甲丙'],
]
for (const [act, cursorIn, order] of moves) {
  test(`${act} with the cursor in ${cursorIn} makes ${order}`, () => {
    const after = acted(three, cursorIn, state => actOnSection(state.state, act, state.apply))
    assert.equal(headings(after), order)
    if (act !== 'remove') {
      assert.equal(after.selection.$from.parent.textContent, cursorIn)
    }
  })
}

test('the last section can be removed, and the part is empty then', () => {
  const after = acted([three[0]!], '甲', state => actOnSection(state.state, 'remove', state.apply))
  assert.deepEqual(sectionsOf(after.doc), [])
})

test('a new section stands behind the one of the cursor, which goes into its heading', () => {
  const after = acted(three, '甲', state => addSection(state.state, state.apply))
  assert.deepEqual(
    sectionsOf(after.doc).map(section => section.heading),
    ['甲', '', '乙', '丙'],
  )
  assert.equal(after.selection.$from.parent.type.name, 'heading')
})

function docOf(sections: readonly ReportSection[]): Node {
  return Node.fromJSON(schema, contentOf(sections))
}

function acted(
  sections: readonly ReportSection[],
  cursorIn: string,
  act: (on: { state: EditorState; apply: (tr: EditorState['tr']) => void }) => void,
): EditorState {
  const doc = docOf(sections)
  const { pos } = placesIn(doc).find(({ node }) => node.textContent === cursorIn)!
  let state = EditorState.create({ doc, selection: TextSelection.create(doc, pos + 1) })
  act({
    state,
    apply: transaction => {
      state = state.apply(transaction)
    },
  })
  return state
}

function headings({ doc }: EditorState): string {
  return sectionsOf(doc)
    .map(section => section.heading)
    .join('')
}
