import type { RefusalText } from '../refusal-text.ts'

/** Refusals of drawing a sample for look-backs. */
export const lookBackRefusals = {
  nothingToDraw: {
    kind: 'invalid',
    zh: '这个范围内没有已销号的事项，不能抽取。',
    en: 'There is no closed item in this scope, so nothing can be drawn.',
  },
  sampleTooLarge: {
    kind: 'invalid',
    zh: '一次最多抽取 {limit} 项，这样会抽到 {size} 项。请缩小范围或比例。',
    en: 'At most {limit} items are drawn at a time; this would draw {size}. Narrow the scope or the share.',
  },
  drawDueBehind: {
    kind: 'invalid',
    zh: '回头看的期限 {day} 已过，请定今天或以后的日期。',
    en: 'The day by which to look back, {day}, has passed; set today or a later one.',
  },
} satisfies Record<string, RefusalText>
