import { requests } from '#domain/report/request-lint.ts'
import { type Span, spansOf } from '#domain/report/spans.ts'
import { typedNumbers } from '#domain/report/typed-numbers.ts'
import { secrecyMarks } from '#domain/secrecy/marks.ts'

/** Each looks at one text and gives the stretches that are wrong. */
export const textLints = {
  secrecyMark: secrecyMarks,
  request: requests,
  placeholder: text => spansOf(text, placeholders),
  typedNumber: typedNumbers,
  leadingZeroDate: text => spansOf(text, leadingZeroDate),
  halfWidthPunctuation: text => spansOf(text, halfWidth),
} satisfies Record<string, (text: string) => Span[]>

/** ××, *县, XX, 【…】, TODO, □□, [此处…] and rows of underscores: places nobody has filled in. */
const placeholders =
  /[×✕╳]{2,}|(?<![A-Za-z])[XxＸｘ]{2,}(?![A-Za-z])|【[^】]*】|[□■]{2,}|(?<![一二三四五六七八九零〇0-9])○{2,}|[*＊×](?=[省市县区局乡镇])|\b(?:TODO|TBD|FIXME)\b|_{3,}|＿{2,}|[[［〔](?:此处|请|待|填|单位|姓名|日期|标题)[^\]］〕]*[\]］〕]|\{[^}]*\}/g

/** 2022年06月, 6月08日: a date has no leading zeros (成文日期不编虚位). */
const leadingZeroDate = /(?:\d{4}年0\d月(?:\d{1,2}日)?|(?<!\d)\d{1,2}月0\d日)/g

const cjk = '\\p{Script=Han}'
/** Western marks next to Chinese: 整改,落实. Not in numbers, times, addresses or numbered clauses. */
const halfWidth = new RegExp(
  `(?<=${cjk})[,;:!?()]|(?<=${cjk})\\.(?=${cjk}|$|\\s)|[,;!?()](?=${cjk})`,
  'gu',
)
