import { type Span, spansOf } from '#domain/report/spans.ts'

/**
 * Marks of a state secret (密级): the system may not hold such a document (保守国家秘密法
 * Art. 31(3), NORMS D17). A mark is 机密★1年, 密级：秘密, 【绝密】 or a line that is nothing else;
 * the words in a sentence (保守秘密, 商业秘密, 工作秘密) are not one.
 */
export function secrecyMarks(text: string): Span[] {
  return spansOf(text, ...patterns)
}

const patterns = [
  /(?:绝\s*密|机\s*密|秘\s*密)\s*[★☆✭*＊]/g,
  /密\s*级\s*[:：]\s*(?:绝\s*密|机\s*密|秘\s*密)/g,
  /[（(【[〔](?:绝密|机密|秘密)(?:级)?(?:[★☆]?\d+年)?[）)】\]〕]/g,
  /^\s*(?:绝\s*密|机\s*密|秘\s*密)(?:级)?\s*(?:\d+\s*(?:年|个月)|长期)?\s*$/gm,
]
