import {
  type Place,
  paragraphsOf,
  type ReportDocument,
  type ReportSection,
  type Run,
} from '#domain/report/document.ts'
import { type Drafted, figuresTurned } from '#domain/report/drafted.ts'
import type { ReportElements } from '#domain/report/elements.ts'
import type { Facts } from '#domain/report/facts.ts'
import { textLints } from '#domain/report/text-lints.ts'

export interface LintOptions {
  /** Characters without spaces, by the bureau's setting; without it the length is not looked at. */
  maxLength?: number
  /** With the facts, figures that do not exist are found as well. */
  facts?: Facts
  /** How many self-check sheets of the campaign nobody signed yet. */
  unsignedSheets?: number
  /** With it, figures that turned since the text was read through are found. */
  drafted?: Drafted | null
}

export type LintCode = keyof typeof lintTexts
export type LintLevel = 'error' | 'warning'

/** `details` of a stretch: run, start, end (UTF-16 in that run) and the text; else the figures of the rule. */
export interface Lint {
  code: LintCode
  level: LintLevel
  where: Place
  details: Record<string, string | number>
}

/** What each lint says. An `error` keeps a report from being signed; a `warning` is for people to judge. */
export const lintTexts = {
  secrecyMark: {
    level: 'error',
    zh: '“{text}”是国家秘密标志。涉密内容不得进入本系统，请立即删除并报告保密工作人员。',
    en: '“{text}” marks a state secret, which must not be kept in this system.',
  },
  request: {
    level: 'error',
    zh: '“{text}”是请示事项，报告中不得夹带，请另行请示。',
    en: '“{text}” asks for something; a report must not, write a separate request.',
  },
  emptyTitle: { level: 'error', zh: '报告还没有标题。', en: 'The report has no title.' },
  emptyAddressee: {
    level: 'error',
    zh: '还没有填写主送机关。',
    en: 'The report is addressed to nobody.',
  },
  placeholder: {
    level: 'error',
    zh: '“{text}”还没有填写。',
    en: '“{text}” has not been filled in.',
  },
  unknownFigure: {
    level: 'error',
    zh: '没有“{figure}”这个数据项。',
    en: 'There is no figure “{figure}”.',
  },
  figureTurned: {
    level: 'error',
    zh: '“{zh}”起草时是{before}，现在是{after}，文字可能已经不符。请通读修改后点“已通读”，或者重新起草。',
    en: '“{en}” was {before} when the text was written and is {after} now; the wording may be wrong. Read it through and confirm, or draft it anew.',
  },
  noSigner: {
    level: 'warning',
    zh: '报告是上行文，应当标注签发人（公文要素）。',
    en: 'A report goes upward and should name its signer (elements of the document).',
  },
  numberForm: {
    level: 'warning',
    zh: '发文字号“{text}”不合格式：年份用六角括号，序号不编虚位、不加“第”，如 某城管报〔2026〕12号。',
    en: 'The number “{text}” is not in form: the full year in 〔〕, no leading zeros, no 第, such as 某城管报〔2026〕12号.',
  },
  sheetsUnsigned: {
    level: 'warning',
    zh: '还有 {n} 张查摆表没有签字，报告写的查摆情况可能不全。',
    en: '{n} {n|self-check sheet is|self-check sheets are} not signed yet; what the report says of the self-check may be incomplete.',
  },
  typedNumber: {
    level: 'warning',
    zh: '“{text}”是手工填写的数字，记录变化时不会随之更新。',
    en: '“{text}” is typed by hand and will not follow the records.',
  },
  leadingZeroDate: {
    level: 'warning',
    zh: '“{text}”：日期不编虚位，月、日前不写0。',
    en: '“{text}”: dates carry no leading zeros.',
  },
  halfWidthPunctuation: {
    level: 'warning',
    zh: '“{text}”是半角标点，中文里应用全角。',
    en: '“{text}” is half-width punctuation in Chinese text.',
  },
  tooLong: {
    level: 'warning',
    zh: '正文{length}字，超过{maxLength}字。确需超过的，应当书面说明。',
    en: 'The text has {length} characters, more than {maxLength}.',
  },
  emptySection: {
    level: 'warning',
    zh: '“{title}”这一节没有内容。',
    en: 'The section “{title}” is empty.',
  },
  emptyPart: {
    level: 'warning',
    zh: '“{title}”这一部分没有内容。',
    en: 'The part “{title}” is empty.',
  },
} as const satisfies Record<string, { level: LintLevel; zh: string; en: string }>

/** Everything in a report that a careful clerk would stop at, in reading order within each rule. */
export function lintReport(document: ReportDocument, options: LintOptions = {}): Lint[] {
  return [
    ...lintLength(document, options.maxLength),
    ...lintEmptyFields(document),
    ...lintElements(document.elements ?? {}),
    ...lintEmptyParts(document),
    ...lintEmptySections(document),
    ...lintHeadings(document),
    ...lintTurned(options),
    ...lintSheets(options),
    ...paragraphsOf(document).flatMap(({ where, runs }) => [
      ...lintRuns(runs, where).filter(lint => !isRecordsOwn(lint, options)),
      ...lintFigures(runs, where, options.facts),
    ]),
  ]
}

/** Characters of the text without spaces; a figure counts as one. */
export function reportLength(document: ReportDocument): number {
  const headings = document.parts.flatMap(part => [
    part.title,
    ...part.sections.map(section => section.heading),
  ])
  const paragraphs = paragraphsOf(document).map(({ runs }) => joined(runs))
  return [...headings, ...paragraphs].reduce(
    (sum, text) => sum + [...text.replace(/\s/g, '')].length,
    0,
  )
}

function lintLength(document: ReportDocument, maxLength = Number.POSITIVE_INFINITY): Lint[] {
  const length = reportLength(document)
  return length > maxLength ? [lint('tooLong', nowhere, { length, maxLength })] : []
}

function lintEmptyFields({ title, addressee }: ReportDocument): Lint[] {
  return [
    ...(title.trim() === '' ? [lint('emptyTitle', nowhere, { field: 'title' })] : []),
    ...(addressee.trim() === '' ? [lint('emptyAddressee', nowhere, { field: 'addressee' })] : []),
  ]
}

/** 上行文必须标注签发人 (GB/T 9704-2012 §7.2.6), and a report always goes upward. */
function lintElements(elements: ReportElements): Lint[] {
  const { number = '', signer = '' } = elements
  const isFormed = number.trim() === '' || documentNumber.test(number.trim())
  return [
    ...(signer.trim() === '' ? [lint('noSigner', nowhere, { field: 'signer' })] : []),
    ...(isFormed ? [] : [lint('numberForm', nowhere, { field: 'number', text: number })]),
    ...Object.entries(elements).flatMap(([field, text]) =>
      lintRuns([{ text }], nowhere)
        // A number in 【】 is out of form, not left open.
        .filter(
          ({ code }) =>
            code === 'secrecyMark' || (code === 'placeholder' && (isFormed || field !== 'number')),
        )
        .map(each => ({ ...each, details: { ...each.details, field } })),
    ),
  ]
}

/** 年份全称用六角括号，序号不编虚位、不加“第” (§7.2.5). */
const documentNumber = /^[^\s〔〕[\]【】()（）]+〔(?:19|20)\d{2}〕[1-9]\d*号$/

function lintEmptyParts({ parts }: ReportDocument): Lint[] {
  return parts.flatMap(({ title, sections }, part) => {
    return sections.some(says) ? [] : [lint('emptyPart', { ...nowhere, part }, { title })]
  })
}

function lintEmptySections({ parts }: ReportDocument): Lint[] {
  return parts.flatMap(({ sections }, part) =>
    sections.flatMap((each, section) =>
      sections.some(says) && !says(each)
        ? [lint('emptySection', { part, section, paragraph: null }, { title: each.heading })]
        : [],
    ),
  )
}

function says({ paragraphs }: ReportSection): boolean {
  return paragraphs.some(runs => joined(runs).trim() !== '')
}

/** Titles and headings are read like a paragraph of one run. */
function lintHeadings({ title, addressee, parts }: ReportDocument): Lint[] {
  const headings = parts.flatMap((each, part) => [
    { text: each.title, where: { ...nowhere, part } },
    ...each.sections.map(({ heading }, section) => ({
      text: heading,
      where: { part, section, paragraph: null },
    })),
  ])
  return [
    { text: title, where: nowhere, field: 'title' },
    { text: addressee, where: nowhere, field: 'addressee' },
    ...headings,
  ].flatMap(({ text, where, ...of }) =>
    lintRuns([{ text }], where).map(each => ({ ...each, details: { ...each.details, ...of } })),
  )
}

/** Runs are read as one text, so that a rule sees over their borders; a figure is one character. */
function lintRuns(runs: Run[], where: Place): Lint[] {
  const text = joined(runs)
  return Object.entries(textLints).flatMap(([code, find]) =>
    find(text).map(({ start, end }) =>
      lint(code as LintCode, where, { ...inRun(runs, start, end), text: text.slice(start, end) }),
    ),
  )
}

function lintTurned({ drafted, facts }: LintOptions): Lint[] {
  if (!drafted || !facts) return []
  return figuresTurned(drafted, facts).map(({ key: figure, ...details }) =>
    lint('figureTurned', nowhere, { figure, ...details }),
  )
}

function lintSheets({ unsignedSheets: n = 0 }: LintOptions): Lint[] {
  return n > 0 ? [lint('sheetsUnsigned', nowhere, { n })] : []
}

function isRecordsOwn({ code, details }: Lint, { drafted }: LintOptions): boolean {
  return code === 'typedNumber' && (drafted?.numbers.includes(String(details.text)) ?? false)
}

function lintFigures(runs: Run[], where: Place, facts: Facts | undefined): Lint[] {
  if (!facts) return []
  return runs.flatMap((run, at) =>
    'figure' in run && !Object.hasOwn(facts.figures, run.figure)
      ? [lint('unknownFigure', where, { figure: run.figure, run: at })]
      : [],
  )
}

const nowhere: Place = { part: null, section: null, paragraph: null }
const figureMark = '\ufffc'

function joined(runs: Run[]): string {
  return runs.map(run => ('text' in run ? run.text : figureMark)).join('')
}

/** The run in which a stretch begins, and where in it; `end` is cut to that run. */
function inRun(
  runs: Run[],
  start: number,
  end: number,
): { run: number; start: number; end: number } {
  let before = 0
  for (const [run, each] of runs.entries()) {
    const length = 'text' in each ? each.text.length : 1
    if (start < before + length)
      return { run, start: start - before, end: Math.min(end - before, length) }
    before += length
  }
  return { run: 0, start, end }
}

function lint(code: LintCode, where: Place, details: Lint['details']): Lint {
  return { code, level: lintTexts[code].level, where, details }
}
