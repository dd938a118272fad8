import { squeeze } from './characters.ts'
import { verdictOfClosed } from './claim.ts'

const longTerm = /^(?:需要?|须)?(?:长期|持续|常态)/

/** Whether a cell below 是否长期坚持 says yes, by a word, a tick or the words of the heading. */
export function saysLongTerm(cell: string): boolean {
  return longTerm.test(squeeze(cell)) || verdictOfClosed(cell) === 'yes'
}

/** What the cell says beyond the flag that was read from it or beside it; blank for 是, √, 长期坚持, 否. */
export function beyondLongTerm(cell: string, isLongTerm: boolean): string {
  const plain = isLongTerm ? /^(?:是|√|✓|长期坚持|长期)$/ : /^(?:否|×)$/
  return plain.test(squeeze(cell)) ? '' : cell
}
