import { type Span, spansOf } from '#domain/report/spans.ts'

/**
 * Marks of a state secret (密级): the system may not hold such a document (保守国家秘密法
 * Art. 31(3), NORMS D17). A mark stands by itself (机密★1年, 密级：秘密), opens its line (【绝密】) or
 * is what a text says of itself (本报告属机密级文件); what a sentence tells of other papers
 * (列为秘密文件的台账, 一份文件（秘密）未登记) and other words (商业秘密, 工作秘密) are none.
 */
export function secrecyMarks(text: string): Span[] {
  return spansOf(text, ...patterns)
}

/**
 * The mark on the name of a file or sheet; nothing where there is none. Names are put together of
 * words, so each is looked at, and a level by itself (机密级台账, 机密_台账) counts as well.
 */
export function markOnLabel(label: string): string | undefined {
  const words = label.normalize('NFC').replace(/[ \t_\-—–·.，,]/g, '\n')
  return markOnTitle(label) ?? first(words, [...patterns, bracketed])
}

/** The mark on a title, a note or a line above a table; a level by itself counts unless enumerated. */
export function markOnTitle(title: string): string | undefined {
  return first(title, isTitle(title) ? [...patterns, level, bracketedAtEnd] : patterns)
}

/** The mark that a cell of a table is, or that stands by itself in it with its ★. */
export function markInCell(text: string): string | undefined {
  return text.includes('密') ? first(text, [wholeCell, starred]) : undefined
}

function first(text: string, among: readonly RegExp[]): string | undefined {
  const [span] = spansOf(text, ...among)
  return span && text.slice(span.start, span.end).trim()
}

const degree = '(?:绝\\s*密|机\\s*密|秘\\s*密)'
const star = '[★☆✭*＊]'
const period = '(?:\\d+\\s*(?:年|个月|月|天|日)|长期)'
const held = '(?:国家秘密|文件|材料|文书|资料|信息|事项|报告|公文|载体|件)'
const itself = '本(?:报告|材料|文件|文|件|台账|清单|资料|表|册|汇报|方案|总结|通报|记录)'
const ended = '(?=$|[\\s，,。；;、！!）)]|请|不得|严禁|注意|阅后)'
const inBrackets = `[（(【[〔]\\s*${degree}级?\\s*(?:${star}?\\s*${period})?\\s*[）)】\\]〕]`

/** By itself, or in front of a title; not 机密★1年的文件, nor between quotation marks. */
const starred = new RegExp(
  `(?<=^|\\s)${degree}\\s*级?\\s*${star}(?!\\s*${period}?\\s*级?(?:的|文件|字样|标志|标识|等))`,
  'gm',
)

const patterns = [
  starred,
  new RegExp(
    `(?<=^|[\\s（(【\\[〔；;。])密\\s*级\\s*[:：]\\s*${degree}(?=级?(?:${star}|${ended}))`,
    'gm',
  ),
  new RegExp(
    `^[^\\S\\r\\n]*${inBrackets}|(?<=报告|台账|清单|方案|总结|通报|汇报)${inBrackets}\\s*$`,
    'gm',
  ),
  new RegExp(
    `(?<=${itself}(?:的?内容|均|全部|已|应)?)(?:属于?|系|是|为|定为|列为|划为)[“"]?(?:${degree}级?[”"]?${held}|国家秘密)${ended}`,
    'g',
  ),
  new RegExp(
    `^[^\\S\\r\\n]*${degree}级(?:文件|材料|资料|公文)(?=\\s*$|[\\s，,]+(?:不得|严禁|请|注意|阅后))`,
    'gm',
  ),
  new RegExp(`^[^\\S\\r\\n]*${degree}(?:级)?\\s*${period}?\\s*$`, 'gm'),
]

const wholeCell = new RegExp(
  `^\\s*(?:密\\s*级\\s*[:：]?\\s*)?(?:${degree}级?\\s*(?:${star}?\\s*${period}|${star})?|${inBrackets})\\s*$`,
  'g',
)
const bracketed = new RegExp(inBrackets, 'g')
const bracketedAtEnd = new RegExp(`${inBrackets}\\s*$`, 'g')

/** 秘密级文件管理 is about the work of keeping secrets, not a secret. */
const level =
  /(?:绝密|机密|秘密)级(?!(?:国家秘密|文件|材料|资料|载体|信息|事项)?(?:管理|保管|清退|清理|检查|自查|排查|登记|台账管理))/g

/** Sentences, enumerations and what forbids secrets say a level of others. */
function isTitle(text: string): boolean {
  return !/[、，,。；;：:]|(?:不得|严禁|禁止|请勿|切勿|不要)(?:在本|录入|填|处理|上传|存|报送|含|写|登记)/.test(
    text,
  )
}
