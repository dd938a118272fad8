import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { lintTexts } from '#domain/report/lints.ts'
import { textLints } from '#domain/report/text-lints.ts'
import { fill } from '#domain/wording.ts'
import type { Language } from '#web/text/language.ts'
import { reportText } from '#web/text/report.ts'
import { blockText } from './content.ts'

/** Marks what a check found where it stands; numbers typed by hand look different from chips. */
export const WritingMarks = Extension.create<{ language: Language }>({
  name: 'writingMarks',
  addProseMirrorPlugins() {
    const { language } = this.options
    const key = new PluginKey<DecorationSet>('writingMarks')
    return [
      new Plugin({
        key,
        state: {
          init: (_config, { doc }) => marksIn(doc, language),
          apply: (transaction, marks) =>
            transaction.docChanged ? marksIn(transaction.doc, language) : marks,
        },
        props: { decorations: state => key.getState(state) },
      }),
    ]
  },
})

function marksIn(doc: Node, language: Language): DecorationSet {
  const marks: Decoration[] = []
  doc.forEach((block, pos) => {
    const text = blockText(block)
    for (const [code, find] of Object.entries(textLints)) {
      for (const { start, end } of find(text)) {
        const attributes = lookOf(code as keyof typeof textLints, text.slice(start, end), language)
        marks.push(Decoration.inline(pos + 1 + start, pos + 1 + end, attributes))
      }
    }
  })
  return DecorationSet.create(doc, marks)
}

function lookOf(code: keyof typeof textLints, text: string, language: Language) {
  if (code === 'typedNumber') {
    return { class: 'typed-number', title: reportText.typedNumber[language] }
  }
  const { level, [language]: words } = lintTexts[code]
  return { class: `lint-${level}`, title: fill(words, { text }) }
}
