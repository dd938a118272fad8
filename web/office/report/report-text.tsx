import { Input } from 'antd'
import { type Ref, useId, useImperativeHandle, useRef } from 'react'
import { headingNumber } from '#domain/document/numbering.ts'
import type { ReportDocument, ReportSection } from '#domain/report/document.ts'
import type { Lint } from '#domain/report/lints.ts'
import { reportText } from '#web/text/report.ts'
import { useText } from '#web/text/use-text.ts'
import type { OpenedFigure } from './editor/figure-node.ts'
import type { FigureValues } from './editor/figure-values.ts'
import { ElementFields } from './element-fields.tsx'
import { PartEditor, type PartHandle } from './part-editor.tsx'

/** What the side of the page does in the text. */
export interface WritingHandle {
  jump(lint: Lint): void
  /** Puts a figure where the cursor was last. */
  insert(key: string): void
}

interface ReportTextProps {
  ref: Ref<WritingHandle>
  document: ReportDocument
  issuer: string
  writes: boolean
  values: FigureValues
  onChange: (document: ReportDocument) => void
  onOpen: (opened: OpenedFigure) => void
  onFindFigure: () => void
}

/** Title and addressee as fields, the opening and the four parts as text; part titles are fixed. */
export function ReportText(props: ReportTextProps) {
  const { document, issuer, writes, values, onChange, onOpen, onFindFigure } = props
  const t = useText(reportText)
  const parts = useRef(new Map<number | null, PartHandle>())
  const last = useRef<number | null>(null)
  const current = useRef(document)
  current.current = document
  const frame = useRef<HTMLDivElement>(null)
  const id = useId()
  function change(next: Partial<ReportDocument>) {
    // Ahead of the next drawing, so that two parts changed at once keep both changes.
    current.current = { ...current.current, ...next }
    onChange(current.current)
  }
  function changePart(at: number, sections: ReportSection[]) {
    const parts = current.current.parts.map((part, index) =>
      index === at ? { ...part, sections } : part,
    )
    change({ parts })
  }
  useImperativeHandle(props.ref, () => ({
    jump({ where, details }) {
      const field = frame.current?.querySelector<HTMLElement>(`[name="${details.field}"]`)
      field?.closest('details')?.setAttribute('open', '')
      if (field) field.focus()
      else parts.current.get(where.part)?.jump(where, details)
    },
    insert: key => parts.current.get(last.current)?.insert(key),
  }))
  const editor = (part: number | null, title: string) => ({
    title,
    writes,
    values,
    onOpen,
    onFindFigure,
    onFocus: () => {
      last.current = part
    },
    handle: (handle: PartHandle | null) => {
      if (handle) parts.current.set(part, handle)
      else parts.current.delete(part)
    },
  })
  const field = (name: 'title' | 'addressee', label: string) => (
    <div className="field">
      <label htmlFor={`${id}-${name}`}>{label}</label>
      <Input.TextArea
        id={`${id}-${name}`}
        name={name}
        autoSize
        lang="zh-CN"
        maxLength={200}
        readOnly={!writes}
        value={document[name]}
        onChange={event => change({ [name]: event.target.value.replaceAll('\n', '') })}
      />
    </div>
  )
  return (
    <div className="writing" ref={frame}>
      {field('title', t('headline'))}
      {field('addressee', t('addressee'))}
      <ElementFields
        elements={document.elements ?? {}}
        issuer={issuer}
        writes={writes}
        onChange={elements => change({ elements })}
      />
      <PartEditor
        {...editor(null, t('opening'))}
        headings={false}
        sections={[{ heading: '', paragraphs: document.opening }]}
        onChange={sections => change({ opening: sections.flatMap(one => one.paragraphs) })}
      />
      {document.parts.map((part, at) => (
        <PartEditor
          key={part.title}
          {...editor(at, headingNumber(1, at + 1) + part.title)}
          headings
          sections={part.sections}
          onChange={sections => changePart(at, sections)}
        />
      ))}
    </div>
  )
}
