import type { Colophon, DocumentHead } from '../document/official.ts'
import type { Name } from '../name.ts'

/**
 * What stands around a report's text on paper (公文要素, GB/T 9704-2012 §7.2, §7.4): the head with
 * mark, number and signer, the colophon with who gets a copy and who printed it. All may be left out.
 */
export const elementNames = {
  mark: { zh: '发文机关标志', en: 'Mark of the issuer' },
  number: { zh: '发文字号', en: 'Document number' },
  signer: { zh: '签发人', en: 'Signer' },
  copyTo: { zh: '抄送', en: 'Copy to' },
  printedBy: { zh: '印发机关', en: 'Printed by' },
  printedOn: { zh: '印发日期', en: 'Printed on' },
} as const satisfies Record<string, Name>

export type ElementKey = keyof typeof elementNames
export type ReportElements = Partial<Record<ElementKey, string>>

export const elementKeys = Object.keys(elementNames) as ElementKey[]

/** What the next report of the same bureau begins with: nothing that belongs to one document alone. */
export function lastingElements({ number, printedOn, ...lasting }: ReportElements): ReportElements {
  return lasting
}

/** What the mark says where nobody wrote one. */
export function usualMark(issuer: string): string {
  return `${issuer}文件`
}

/** 版头; nothing where none of it was filled in. */
export function headOf(elements: ReportElements, issuer: string): DocumentHead | undefined {
  const { mark = '', number = '', signer = '' } = trimmed(elements)
  if (!mark && !number && !signer) return undefined
  return { mark: mark || usualMark(issuer), number, signer }
}

/** 版记; printed on the day of the document unless another is given. */
export function colophonOf(elements: ReportElements, date: string): Colophon | undefined {
  const { copyTo = '', printedBy = '', printedOn = '' } = trimmed(elements)
  if (!copyTo && !printedBy) return undefined
  return { copyTo, printedBy, printedOn: printedOn || date }
}

function trimmed(elements: ReportElements): ReportElements {
  return Object.fromEntries(Object.entries(elements).map(([key, text]) => [key, text.trim()]))
}
