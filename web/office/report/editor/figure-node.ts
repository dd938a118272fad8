import { Node } from '@tiptap/core'
import { NodeSelection } from '@tiptap/pm/state'
import type { Language } from '#web/text/language.ts'
import { reportText } from '#web/text/report.ts'
import { translator } from '#web/text/use-text.ts'
import type { FigureValues } from './figure-values.ts'

export type FigureForm = 'digits' | 'chinese'

/** A figure somebody opened; `write` changes how it is written, where the text may be changed. */
export interface OpenedFigure {
  key: string
  form?: FigureForm
  write?: (form: FigureForm) => void
}

interface FigureOptions {
  values: FigureValues
  language: Language
  onOpen: (opened: OpenedFigure) => void
}

/** A computed number in the text: a chip that opens the rows behind it by click or Enter. */
export const FigureNode = Node.create<FigureOptions>({
  name: 'figure',
  group: 'inline',
  inline: true,
  atom: true,

  addAttributes() {
    return {
      figure: {
        default: '',
        parseHTML: element => element.getAttribute('data-figure'),
        renderHTML: attributes => ({ 'data-figure': attributes.figure }),
      },
      form: {
        default: 'digits',
        parseHTML: element => element.getAttribute('data-form') ?? 'digits',
        renderHTML: attributes => ({ 'data-form': attributes.form }),
      },
    }
  },

  parseHTML() {
    return [{ tag: 'span[data-figure]' }]
  },

  renderHTML({ node, HTMLAttributes }) {
    return ['span', HTMLAttributes, textOf(this.options.values, node.attrs)]
  },

  renderText({ node }) {
    return textOf(this.options.values, node.attrs)
  },

  addNodeView() {
    const { values, language, onOpen } = this.options
    const t = translator(language, reportText)
    return ({ node, editor, getPos }) => {
      let shown = node
      const dom = document.createElement('span')
      dom.setAttribute('role', 'button')
      function draw() {
        const { figure } = shown.attrs
        const text = textOf(values, shown.attrs)
        const known = values.find(figure)
        dom.className = known ? 'figure-chip' : 'figure-chip figure-unknown'
        dom.textContent = text
        dom.title = known ? values.name(figure) : t('unknownFigure')
        dom.setAttribute('aria-label', t('openFigure', { name: values.name(figure), value: text }))
      }
      function write(form: FigureForm) {
        const pos = getPos()
        if (pos === undefined) return
        editor.view.dispatch(editor.state.tr.setNodeAttribute(pos, 'form', form))
      }
      dom.addEventListener('click', () => onOpen(opened(shown.attrs, editor.isEditable && write)))
      const forget = values.listen(draw)
      draw()
      return {
        dom,
        update(next) {
          if (next.type !== shown.type) return false
          shown = next
          draw()
          return true
        },
        selectNode: () => dom.classList.add('figure-chosen'),
        deselectNode: () => dom.classList.remove('figure-chosen'),
        destroy: forget,
      }
    }
  },

  addKeyboardShortcuts() {
    return {
      Enter: ({ editor }) => {
        const { selection } = editor.state
        if (!(selection instanceof NodeSelection) || selection.node.type !== this.type) return false
        const dom = editor.view.nodeDOM(selection.from)
        if (dom instanceof HTMLElement) dom.click()
        return true
      },
    }
  },
})

function opened(
  attributes: Record<string, unknown>,
  write: false | ((form: FigureForm) => void),
): OpenedFigure {
  const key = String(attributes.figure)
  return write ? { key, form: attributes.form as FigureForm, write } : { key }
}

function textOf(values: FigureValues, attributes: Record<string, unknown>): string {
  const figure = values.find(String(attributes.figure))
  if (!figure) return `【${attributes.figure}】`
  return attributes.form === 'chinese' ? figure.chinese : figure.text
}
