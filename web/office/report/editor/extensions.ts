import { Extension, type Extensions, Node } from '@tiptap/core'
import { history, redo, undo } from '@tiptap/pm/history'
import type { Language } from '#web/text/language.ts'
import { FigureNode, type OpenedFigure } from './figure-node.ts'
import type { FigureValues } from './figure-values.ts'
import { WritingMarks } from './writing-marks.ts'

interface WritingOptions {
  /** The opening has no headings. */
  headings: boolean
  language: Language
  values: FigureValues
  onOpen: (opened: OpenedFigure) => void
}

/** As little as a report needs: headings of sections, paragraphs, text and figures; no layout. */
export function writingExtensions({ headings, ...options }: WritingOptions): Extensions {
  const { language } = options
  return [
    Node.create({ name: 'doc', topNode: true, content: 'block+' }),
    Paragraph,
    ...(headings ? [Heading] : []),
    Node.create({ name: 'text', group: 'inline' }),
    FigureNode.configure(options),
    WritingMarks.configure({ language }),
    History,
  ]
}

const Paragraph = Node.create({
  name: 'paragraph',
  priority: 1000,
  group: 'block',
  content: 'inline*',
  parseHTML: () => [{ tag: 'p' }],
  renderHTML: () => ['p', 0],
})

const Heading = Node.create({
  name: 'heading',
  group: 'block',
  content: 'text*',
  defining: true,
  parseHTML: () => ['h1', 'h2', 'h3', 'h4'].map(tag => ({ tag })),
  renderHTML: () => ['h3', 0],
  addKeyboardShortcuts() {
    return {
      // Behind a heading comes text; an empty heading becomes text again.
      Enter: ({ editor }) => {
        if (!editor.isActive('heading')) return false
        const { $from } = editor.state.selection
        if ($from.parentOffset < $from.parent.content.size) return false
        if ($from.parent.content.size === 0) return editor.commands.setNode('paragraph')
        const after = $from.after()
        return editor
          .chain()
          .insertContentAt(after, { type: 'paragraph' })
          .setTextSelection(after + 1)
          .run()
      },
      Backspace: ({ editor }) => {
        const { empty, $from } = editor.state.selection
        if (!editor.isActive('heading') || !empty || $from.parentOffset > 0) return false
        return editor.commands.setNode('paragraph')
      },
    }
  },
})

const History = Extension.create({
  name: 'history',
  addProseMirrorPlugins: () => [history()],
  addKeyboardShortcuts() {
    return {
      'Mod-z': ({ editor }) => undo(editor.state, editor.view.dispatch),
      'Mod-Shift-z': ({ editor }) => redo(editor.state, editor.view.dispatch),
      'Mod-y': ({ editor }) => redo(editor.state, editor.view.dispatch),
    }
  },
})
