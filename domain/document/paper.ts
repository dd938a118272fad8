import type { Block, OfficialDocument, Signature } from './official.ts'

/** The papers beside the report, as plain objects: what they say, never how they look. */
export type Paper =
  | ({ format: 'document' } & OfficialDocument)
  | ({ format: 'letter' } & OfficialLetter)
  | ({ format: 'minutes' } & OfficialMinutes)
  | ({ format: 'form' } & OfficialForm)

/** 信函格式 (GB/T 9704-2012 §10.1). */
export interface OfficialLetter {
  /** 发文机关标志: the full name of the bureau, without 文件. */
  mark: string
  number: string
  title: string
  addressee: string
  body: Block[]
  signature: Signature
}

/** 纪要格式 (GB/T 9704-2012 §10.3). */
export interface OfficialMinutes {
  /** 纪要标志, for example 某县城市管理局会议纪要. */
  mark: string
  /** Which number of the year it is, for example 〔2026〕3号; empty when nobody has given one. */
  number: string
  issuer: string
  date: string
  title: string
  body: Block[]
  /** 出席, 请假, 列席, each with the names. */
  attendance: { label: string; names: string }[]
}

/** A table to be filled in and signed (申请表). */
export interface OfficialForm {
  title: string
  /** Above the table, at its left and right edge. */
  left: string
  right: string
  /** Shares of the width. */
  widths: number[]
  rows: FormCell[][]
  /** Below the table. */
  foot: string
}

export interface FormCell {
  text: string
  /** What the cell asks for, in 黑体 and centred. */
  label?: true
  /** How many columns it takes; 1 unless given. */
  span?: number
  /** Who signed it and when: the last line, at the right edge. */
  signed?: string
}

export function heading(text: string): Block {
  return { kind: 'heading', level: 1, runs: [{ text }] }
}

export function paragraphs(texts: readonly string[]): Block[] {
  return texts.map(text => ({ kind: 'paragraph', runs: [{ text }] }))
}
