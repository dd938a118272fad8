import { type Editor, EditorContent, useEditor, useEditorState } from '@tiptap/react'
import { Button } from 'antd'
import { useImperativeHandle, useRef } from 'react'
import type { Place, ReportSection } from '#domain/report/document.ts'
import type { Lint } from '#domain/report/lints.ts'
import { useLanguage } from '#web/text/language.ts'
import { reportText } from '#web/text/report.ts'
import { useText } from '#web/text/use-text.ts'
import { contentOf, placesIn, sectionsOf } from './editor/content.ts'
import { writingExtensions } from './editor/extensions.ts'
import type { OpenedFigure } from './editor/figure-node.ts'
import type { FigureValues } from './editor/figure-values.ts'
import { actOnSection, addSection, type SectionAct } from './editor/sections.ts'

export interface PartHandle {
  jump(where: Place, details: Lint['details']): void
  insert(key: string): void
}

interface PartEditorProps {
  title: string
  headings: boolean
  sections: readonly ReportSection[]
  writes: boolean
  values: FigureValues
  handle: (handle: PartHandle | null) => void
  onChange: (sections: ReportSection[]) => void
  onFocus: () => void
  onOpen: (opened: OpenedFigure) => void
  onFindFigure: () => void
}

/** One part of a report as text. It reads `sections` once; what is written goes out by `onChange`. */
export function PartEditor(props: PartEditorProps) {
  const { title, headings, sections, writes, values } = props
  const language = useLanguage()
  // The editor lives longer than one drawing: it calls what is current then.
  const told = useRef(props)
  told.current = props
  const editor = useEditor(
    {
      content: contentOf(headings ? sections : flat(sections)),
      extensions: writingExtensions({
        headings,
        language,
        values,
        onOpen: opened => told.current.onOpen(opened),
      }),
      editable: writes,
      shouldRerenderOnTransaction: false,
      editorProps: {
        attributes: {
          'aria-label': title,
          role: 'textbox',
          'aria-multiline': 'true',
          'aria-readonly': String(!writes),
          lang: 'zh-CN',
          class: 'part-text',
        },
      },
      onUpdate: ({ editor }) => told.current.onChange(sectionsOf(editor.state.doc)),
      onFocus: () => told.current.onFocus(),
    },
    [language],
  )
  useImperativeHandle(props.handle, () => ({
    jump: (where, details) => jump(editor, where, details),
    insert: key =>
      editor
        .chain()
        .focus()
        .insertContent({ type: 'figure', attrs: { figure: key } })
        .run(),
  }))
  return (
    <section className="part">
      <div className="part-head">
        <h2>{title}</h2>
        {writes && <PartTools editor={editor} {...props} />}
      </div>
      <EditorContent editor={editor} />
    </section>
  )
}

function PartTools({
  editor,
  title,
  headings,
  onFocus,
  onFindFigure,
}: PartEditorProps & { editor: Editor }) {
  const t = useText(reportText)
  const may = useEditorState({
    editor,
    selector: ({ editor: { state } }) => ({
      up: actOnSection(state, 'up'),
      down: actOnSection(state, 'down'),
      remove: actOnSection(state, 'remove'),
    }),
  })
  function act(how: SectionAct) {
    actOnSection(editor.state, how, editor.view.dispatch)
    editor.view.focus()
  }
  function add() {
    addSection(editor.state, editor.view.dispatch)
    editor.view.focus()
  }
  function find() {
    onFocus()
    onFindFigure()
  }
  return (
    <div className="row part-tools" role="toolbar" aria-label={t('partTools', { part: title })}>
      <Button size="small" type="text" onClick={find}>
        {t('insertFigure')}
      </Button>
      {headings && (
        <>
          <Button size="small" type="text" onClick={add}>
            {t('addSection')}
          </Button>
          <Button size="small" type="text" disabled={!may.up} onClick={() => act('up')}>
            {t('sectionUp')}
          </Button>
          <Button size="small" type="text" disabled={!may.down} onClick={() => act('down')}>
            {t('sectionDown')}
          </Button>
          <Button size="small" type="text" disabled={!may.remove} onClick={() => act('remove')}>
            {t('removeSection')}
          </Button>
        </>
      )}
    </div>
  )
}

/** Selects what a check found; a place that is not there any more leads to the part itself. */
function jump(editor: Editor, where: Place, details: Lint['details']): void {
  const block = placesIn(editor.state.doc).find(
    ({ section, paragraph }) => section === (where.section ?? 0) && paragraph === where.paragraph,
  )
  const from = block ? block.pos + 1 + offsetOf(block.node, details) : 1
  const to = from + Number(details.end ?? 0) - Number(details.start ?? 0)
  const end = editor.state.doc.content.size
  editor
    .chain()
    .focus()
    .setTextSelection({ from: Math.min(from, end), to: Math.min(to, end) })
    .scrollIntoView()
    .run()
}

/** `start` counts within one run; runs before it are the block's children before it. */
function offsetOf(node: Editor['state']['doc'], { run, start }: Lint['details']): number {
  if (run === undefined) return 0
  const before = node.children.slice(0, Number(run)).reduce((sum, one) => sum + one.nodeSize, 0)
  return before + Number(start ?? 0)
}

function flat(sections: readonly ReportSection[]): ReportSection[] {
  return sections.map(({ paragraphs }) => ({ heading: '', paragraphs }))
}
