import { type FieldDefinition, type Fields, listField, textField } from './fields.ts'
import { heading, type Paper, paragraphs } from './paper.ts'

/** What a circular on the state of a campaign says; every number is computed from the records. */
export interface CircularFacts {
  bureau: string
  /** Of the whole county, and so to its bureaus. */
  ofCounty?: boolean
  campaign: string
  /** YYYY-MM-DD written out. */
  atDate: string
  counts: CircularCounts
  /** A rate of nothing is no rate: null. */
  closedRate: string | null
  aspects: readonly { name: string; total: number }[]
  /** In the order of the organisation: a circular ranks nobody. */
  units: readonly { name: string; total: number; closed: number; overdue: number }[]
}

export interface CircularCounts {
  total: number
  closed: number
  open: number
  awaiting: number
  overdue: number
  rebound: number
  measures: number
  measuresDone: number
}

export const circularFields: readonly FieldDefinition[] = [
  { name: '单位名称', required: true, sample: '某县城市管理局' },
  { name: '主送机关', sample: '各股室、队' },
  { name: '专项整治', required: true, sample: '集中整治形式主义、官僚主义' },
  { name: '统计日期', required: true, sample: '2026年11月25日' },
  {
    name: '总体情况',
    list: true,
    required: true,
    sample: ['截至2026年11月25日，共查出问题12个，已销号7个，销号率58.3%。'],
  },
  {
    name: '各方面情况',
    list: true,
    sample: ['担当作为方面：问题5个。', '服务群众方面：问题7个。'],
  },
  {
    name: '各单位情况',
    list: true,
    required: true,
    sample: ['法制股：问题5个，已销号3个，超过时限1个。'],
  },
  { name: '未销号情况', list: true, sample: ['未销号5个，其中超过整改时限1个。'] },
  { name: '成文日期', required: true, sample: '2026年11月25日' },
]

export function circularOf(facts: CircularFacts): Fields {
  return {
    单位名称: facts.bureau,
    主送机关: facts.ofCounty ? '各局' : '各股室、队',
    专项整治: facts.campaign,
    统计日期: facts.atDate,
    总体情况: overall(facts),
    各方面情况: orNone(
      facts.aspects
        .filter(({ total }) => total > 0)
        .map(({ name, total }) => `${name}：问题${total}个。`),
    ),
    各单位情况: orNone(facts.units.map(unitLine)),
    未销号情况: open(facts.counts),
    成文日期: facts.atDate,
  }
}

function overall({ atDate, counts, closedRate }: CircularFacts): string[] {
  const { total, closed, measures, measuresDone } = counts
  if (total === 0) return [`截至${atDate}，尚未登记整改事项。`]
  const rate = closedRate === null ? '' : `，销号率${closedRate}`
  return [
    `截至${atDate}，共查出问题${total}个，已销号${closed}个${rate}。`,
    `制定整改措施${measures}项，已完成${measuresDone}项。`,
  ]
}

/** A heading never stands alone. */
function orNone(lines: string[]): string[] {
  return lines.length > 0 ? lines : ['无。']
}

function unitLine({ name, total, closed, overdue }: CircularFacts['units'][number]): string {
  const late = overdue > 0 ? `，超过时限${overdue}个` : ''
  return `${name}：问题${total}个，已销号${closed}个${late}。`
}

function open({ open: left, awaiting, overdue, rebound }: CircularCounts): string[] {
  const now =
    left === 0
      ? '问题均已销号。'
      : `未销号${left}个，其中待审核、待核验${awaiting}个，超过整改时限${overdue}个。`
  return [now, ...(rebound > 0 ? [`销号后反弹、重新打开${rebound}个。`] : [])]
}

export function circular(fields: Fields): Paper {
  const text = (name: string) => textField(fields, name)
  const part = (name: string) => [heading(name), ...paragraphs(listField(fields, name))]
  return {
    format: 'document',
    title: `关于${text('专项整治')}问题整改情况的通报`,
    addressee: text('主送机关'),
    body: [
      ...paragraphs([
        `现将${text('专项整治')}问题整改情况通报如下（数据截至${text('统计日期')}）。`,
      ]),
      ...part('总体情况'),
      ...part('各方面情况'),
      ...part('各单位情况'),
      ...part('未销号情况'),
    ],
    attachments: [],
    signature: { issuer: text('单位名称'), date: text('成文日期'), sealed: true },
  }
}
