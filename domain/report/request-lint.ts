import { overlaps, type Span, spansOf } from '#domain/report/spans.ts'

/**
 * Where a report asks for something: a 报告 must not carry a 请示 item (NORMS D14). Only what is
 * asked of the reader counts. Documents named …请示, 请示报告 as a duty, what citizens ask for and
 * approvals that already happened do not.
 */
export function requests(text: string): Span[] {
  const names = spansOf(text, /《[^》]*》|“[^”]{1,20}”/g)
  return spansOf(text, ...patterns)
    .filter(span => !names.some(name => overlaps(span, name)))
    .filter(({ start }) => !askedByOthers(text, start))
}

/** Whom a bureau asks: what stands above it or holds its money, posts and vehicles. */
const superior =
  '(?!社区|小区|园区)(?:\\p{Script=Han}{0,4}?[省市县区州](?:委|级?政府|人民政府|级?财政|编办|人社|发改|领导|[直级]|人大|纪委|局|厅|作风办)|上级|省厅|市局|党委|政府|财政|(?:[^，。；：！？\\n]{0,12}?)领导小组)'
/** What is asked of it; 授课, 指导 and 审阅 are not among them. */
const boon =
  '(?:协调|解决|支持|拨付|拨款|划拨|安排[^，。；]{0,4}?(?:资金|经费|人员|编制|车辆)|增加|增配|配备|给予|予以|帮助|批准|出台|纳入|列入|调剂|倾斜|加大|统筹|牵头|追加|减免|核定|下达|购置|采购)'
const within = '[^，。；：！？\\n]{0,30}?'

const patterns = [
  /(?:妥否|当否|可否|是否妥当|是否可行|以上请示|上述请示)[^。；\n]{0,12}请[^。；\n]{0,6}(?:批示|批复|指示|审批|批准|审定|答复)/g,
  /(?<![申提邀聘报])(?:恳请|敬请|特请|谨请|现请|请求|请)(?:[^，。；：！？\n]{0,16}?)(?:批准|批复|批示|审批|核准|审定)(?!后|的|权|程序|文件|手续|制度)/g,
  /(?:恳请|恳望|请求|特请|谨请|敬请)(?:[^。；：！？\n]{0,20}?)(?:解决|支持|拨付|协调|拨款|安排资金|增加编制|予以|给予|帮助)/g,
  /特此请示|现[^。；\n]{0,12}请示如下|请示事项(?:如下|：)/g,
  /(?:特|现|拟)(?:向[^，。；]{1,12})?申请(?:[^。；：！？\n]{0,16}?)(?:资金|经费|编制|拨付|批准|批复)/g,
  new RegExp(
    `(?<![申提邀聘报呈吁宴已曾]|多次|先后|及时|主动|积极)请由?${superior}${within}${boon}`,
    'gu',
  ),
  new RegExp(
    `(?<![的条份个]|检察|司法|监察|采纳|提出|代表|委员|合理化)(?:建议|希望|望)由?${superior}${within}${boon}`,
    'gu',
  ),
  /(?<![申提邀聘报呈])请(?:予以?|给予)[^，。；：！？\n]{0,10}?(?:支持|协调|解决|研究|帮助|考虑|拨付|安排|批转|转发)/g,
  /(?<![申提邀聘报呈])[请望盼][^，。；：！？\n]{0,20}?为盼/g,
]

/** The subject just before, in the same clause, is somebody who asked us. */
function askedByOthers(text: string, at: number): boolean {
  const clause = text
    .slice(0, at)
    .split(/[。；！？\n]/)
    .at(-1)!
  return /(?:群众|居民|市民|商户|检察院|法院|督[查导]组|巡[察视]组|审计|专家|摊主|当事人|来电|来信|来访|投诉人|业主|反映|诉求|代表|委员)[^，]{0,12}[，]?[^，]{0,8}$/.test(
    clause,
  )
}
