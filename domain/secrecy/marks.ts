import { type Span, spansOf } from '#domain/report/spans.ts'

/**
 * Marks of a state secret (密级): the system may not hold such a document (保守国家秘密法
 * Art. 31(3), NORMS D17). A mark is 机密★1年, 密级：秘密, 【绝密】, 属机密级文件 or a line that is
 * nothing else; the words in a sentence (保守秘密, 商业秘密, 工作秘密) are not one.
 */
export function secrecyMarks(text: string): Span[] {
  return spansOf(text, ...patterns)
}

/**
 * The mark on a file's name or on a title above a table; nothing where there is none. A label is
 * shorter than a sentence, so a level by itself (机密级台账, 机密_台账) counts as well.
 */
export function markOnLabel(label: string): string | undefined {
  const lines = label.normalize('NFC').replace(/[ \t_\-—–·.，,、]/g, '\n')
  for (const text of [label, lines]) {
    const [span] = spansOf(text, ...patterns, level)
    if (span) return text.slice(span.start, span.end).trim()
  }
}

const degree = '(?:绝\\s*密|机\\s*密|秘\\s*密)'
const held = '(?:国家秘密|文件|材料|文书|资料|信息|事项|报告|公文|载体|件)'

const patterns = [
  new RegExp(`${degree}\\s*级?\\s*[★☆✭*＊]`, 'g'),
  new RegExp(`密\\s*级\\s*[:：]\\s*${degree}`, 'g'),
  /[（(【[〔](?:绝密|机密|秘密)(?:级)?(?:[★☆]?\d+年)?[）)】\]〕]/g,
  new RegExp(`(?<![不非未否凡如])(?:属于?|系|定为|列为|划为)[“"]?${degree}级?[”"]?${held}`, 'g'),
  /^\s*(?:绝密|机密|秘密)级(?:文件|材料|资料|公文)(?=[\s，,。；;]|$)/gm,
  new RegExp(`^\\s*${degree}(?:级)?\\s*(?:\\d+\\s*(?:年|个月)|长期)?\\s*$`, 'gm'),
]

/** 秘密级文件管理 is about the work of keeping secrets, not a secret. */
const level =
  /(?:绝密|机密|秘密)级(?!(?:国家秘密|文件|材料|资料|载体|信息|事项)?(?:管理|保管|清退|清理|检查|自查|台账管理))/g
