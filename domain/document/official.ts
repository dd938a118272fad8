/**
 * An official document (公文) as a plain object: what it says, never how it looks.
 * The look (GB/T 9704-2012) is given by server/document/official-docx.ts.
 * Texts carry no numbering and no layout spaces: both are computed.
 */
export interface OfficialDocument {
  /** 版头; without it the document begins with its title, as internal reports do. */
  head?: DocumentHead
  title: string
  /** 主送机关, without the colon. */
  addressee: string
  body: Block[]
  attachments: Attachment[]
  signature: Signature
  /** 抄送 and 印发; without both there is no 版记. */
  colophon?: Colophon
}

export interface DocumentHead {
  /** 发文机关标志, for example 甘州区城市管理局文件. */
  mark: string
  /** 发文字号, for example 甘城管发〔2022〕12号. */
  number?: string
  /** 签发人, required upward (上行文). */
  signer?: string
}

export type HeadingLevel = 1 | 2 | 3 | 4

export type Block =
  | { kind: 'heading'; level: HeadingLevel; runs: TextRun[] }
  | { kind: 'paragraph'; runs: TextRun[] }

export interface TextRun {
  text: string
}

export interface Attachment {
  title: string
  orientation: 'portrait' | 'landscape'
  content: { table: AttachmentTable } | { blocks: Block[] }
}

export interface AttachmentTable {
  columns: TableColumn[]
  rows: string[][]
  /** Stands under the table. */
  note?: string
}

/** `width` is a weight: the columns share the type area in proportion. */
export interface TableColumn {
  header: string
  width: number
}

export interface Signature {
  issuer: string
  /** YYYY-MM-DD, or written out. */
  date: string
  /** true when a seal will be put on it (加盖印章): the two forms are placed differently. */
  sealed: boolean
}

export interface Colophon {
  copyTo?: string
  printedBy?: string
  /** YYYY-MM-DD */
  printedOn?: string
}

export function textOf(runs: TextRun[]): string {
  return runs.map(run => run.text).join('')
}
