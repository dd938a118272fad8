import { overlaps, type Span, spansOf } from '#domain/report/spans.ts'

const units = [
  '个(?!月|工作日|百分点)|名|人次|人(?!民)|户次|户|件|项|次|起|条|份|处|家|场|期|篇|例|宗|种|类|轮|批|支|台|辆',
  '套|座|栋|间|所|万元|亿元|元|平方米|平方公里|公里|千米|立方米|米|吨|公斤|亩|公顷|课时|学时|小时|天|%|％|个百分点',
].join('|')

const digits = '[0-9０-９]+(?:[,，][0-9]{3})*(?:\\.[0-9]+)?[万亿]?'
/** 千人, 亿元 and the like name a size; with 余 or 多 they count. */
const numerals =
  '(?![百千万亿]+(?![余多几])[^一二两三四五六七八九十零〇余多几])[一二两三四五六七八九十百千万亿零〇]+'
const more = '[余多几]?'
const amount = new RegExp(
  `(?<![第之每0-9.A-Za-z一二两三四五六七八九十百千万亿零〇])(?:${digits}|${numerals})${more}(?:${units})`,
  'g',
)
const perHundred = new RegExp(`百分之(?:${numerals}|${digits})(?:点${numerals})?`, 'g')

/** Names that hold a number but count nothing in the records. */
const setPhrases = [
  '[一二三四五六七八九十]+届[一二三四五六七八九十]+次(?:、[一二三四五六七八九十]+次)*|[一二三四五六七八九十]+次(?:会议|全会|全体会议)',
  '四个意识|四个自信|四个全面|四个伟大|四个服从|四个不摘|四种形态|四项基本原则|两个维护|两个确立|两个结合',
  '两个一百年|两个毫不动摇|两个务必|两个文明|三个代表|三个区分开来|三个务必|三个敬畏|三项制度|三项机制|三个必须',
  '五个一工程|五个必由之路|五个必须|五项要求|六个坚持|六个必须坚持|六个统筹|六项纪律|七个有之|八项规定|九个坚持|十个明确',
  '十四个坚持|十三个方面成就|十件实事|一个中心|两个基本点|一个不落|一个都不能少|十项措施|两个健康|两个先行|两个大局|两个市场',
  '千家万户|百家争鸣|千人千面|一人一策|一户一策|一件事一次办|一次办|一次性|一期一会|万人空巷|万人计划|千人计划|百姓|三年|百家姓',
  '第[一二三四五六七八九十百0-9]+[届次个批期]|十[一二三四五六七八九]届|二十[一二]?届|[一二三四五六七八九]中全会|24小时',
  '[一二三四五六七八九十]期|二人转',
  '三次产业|三次分配|一次分配|二次分配|二次创业|两项改革|一个时期|两个月|十天半月|千次|百万千万|三类人|三项工程',
].join('|')
const setPhrase = new RegExp(setPhrases, 'g')

/** 《…》 and short quotations are names: 《十条措施》, “三个一”. */
const named = /《[^》]*》|〔[^〕]*〕\s*[0-9]*号?|[“‘"][^”’"]{1,12}[”’"]/g

/** One alone is mostly an article (一支队伍, 一项制度); it counts before what the ledger counts. */
const articleOne = /^一/
const countedOne = /^(问题|事项|诉求|投诉|线索|措施|案件|工单|举报)/

/**
 * Numbers with a unit that a person typed: 三个问题, 1,106件, 95.2%, 百分之九十. Such a number goes
 * stale; a figure run does not. Dates, document numbers, clauses, ordinals, time limits in working
 * days or months, titles in 《》, short quotations and set phrases are left alone.
 */
export function typedNumbers(text: string): Span[] {
  const names = spansOf(text, named, setPhrase)
  return spansOf(text, amount, perHundred)
    .filter(span => !names.some(name => overlaps(span, name)))
    .filter(span => !isArticle(text, span))
}

function isArticle(text: string, { start, end }: Span): boolean {
  const found = text.slice(start, end)
  return articleOne.test(found) && found.length === 2 && !countedOne.test(text.slice(end))
}
