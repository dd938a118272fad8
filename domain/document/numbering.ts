import { chineseNumber } from '#domain/document/chinese-number.ts'
import type { Block, HeadingLevel } from '#domain/document/official.ts'

export type NumberedBlock = Block & { number: string }

/** 一、 then （一） then 1. then （1） (GB/T 9704-2012 §7.3.3). */
export function headingNumber(level: HeadingLevel, position: number): string {
  if (level === 1) return `${chineseNumber(position)}、`
  if (level === 2) return `（${chineseNumber(position)}）`
  return level === 3 ? `${position}.` : `（${position}）`
}

/** Gives each heading its number; a heading begins the count of the levels below it anew. */
export function numberBlocks(blocks: Block[]): NumberedBlock[] {
  const counts = [0, 0, 0, 0]
  return blocks.map(block => {
    if (block.kind === 'paragraph') return { ...block, number: '' }
    counts[block.level - 1]! += 1
    counts.fill(0, block.level)
    return { ...block, number: headingNumber(block.level, counts[block.level - 1]!) }
  })
}
