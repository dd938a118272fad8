import { type FieldDefinition, type Fields, textField } from './fields.ts'
import type { FormCell, Paper } from './paper.ts'

/** What a request to close one item says (销号申请表); every part of it is on record. */
export interface CloseOutFacts {
  bureau: string
  number: string
  cycle: number
  campaign: string
  aspect: string
  problem: string
  manifestation: string
  unit: string
  leader: string
  handler: string
  /** As a ledger writes it: 2026年6月30日前，并长期坚持. */
  deadline: string
  measures: readonly { text: string; result: string; done: boolean }[]
  evidence: readonly { fileName: string; effectiveOn: string; note: string }[]
  result: string
  outcome: string
  remainder: string
  submitted: Opinion | null
  approved: Opinion | null
  verified: Opinion | null
  collective: string
  publicity: string
}

/** What somebody said of the request, who and when, the day written out. */
export interface Opinion {
  text: string
  by: string
  on: string
}

export const closeOutFormFields: readonly FieldDefinition[] = [
  { name: '单位名称', required: true, sample: '某县城市管理局' },
  { name: '事项编号', required: true, sample: 'ZG-2026-0012' },
  { name: '轮次', sample: '1' },
  { name: '专项整治', sample: '集中整治形式主义、官僚主义' },
  { name: '问题类别', sample: '担当作为' },
  { name: '具体问题', required: true, sample: '执法办案专题培训不足' },
  { name: '主要表现', sample: '本年还没有组织过专题培训' },
  { name: '责任单位', required: true, sample: '法制股' },
  { name: '责任领导', required: true, sample: '钱某某' },
  { name: '责任人', required: true, sample: '周某某' },
  { name: '整改时限', required: true, sample: '2026年12月31日前' },
  {
    name: '整改措施及完成情况',
    list: true,
    required: true,
    sample: ['1.每季度一次专题培训。完成情况：已组织四期。（已完成）'],
  },
  { name: '佐证材料', list: true, sample: ['1.执法台账.pdf（2026年9月10日）'] },
  { name: '整改结果', required: true, sample: '全年四期专题培训均已组织，执法人员全部参加。' },
  { name: '办理结果', required: true, sample: '解决' },
  { name: '余下问题', sample: '无' },
  { name: '责任人意见', required: true, sample: '整改到位，申请销号。' },
  { name: '责任人签署', required: true, sample: '周某某　2026年11月20日' },
  { name: '责任领导意见', required: true, sample: '同意' },
  { name: '责任领导签署', required: true, sample: '钱某某　2026年11月21日' },
  { name: '核验意见', required: true, sample: '现场核验：已整改' },
  { name: '核验人签署', required: true, sample: '冯某某　2026年11月24日' },
  { name: '集体研究情况', sample: '〔2026〕3号会议纪要' },
  { name: '公示情况', sample: '2026年11月25日至12月1日公示' },
]

export function closeOutFormOf(facts: CloseOutFacts): Fields {
  return {
    单位名称: facts.bureau,
    事项编号: facts.number,
    轮次: `${facts.cycle}`,
    专项整治: facts.campaign,
    问题类别: facts.aspect,
    具体问题: facts.problem,
    主要表现: facts.manifestation,
    责任单位: facts.unit,
    责任领导: facts.leader,
    责任人: facts.handler,
    整改时限: facts.deadline,
    整改措施及完成情况: facts.measures.map(measureLine),
    佐证材料: facts.evidence.map(evidenceLine),
    整改结果: facts.result,
    办理结果: facts.outcome,
    余下问题: facts.remainder || '无',
    责任人意见: facts.submitted?.text ?? '',
    责任人签署: signedLine(facts.submitted),
    责任领导意见: facts.approved ? facts.approved.text || '同意' : '',
    责任领导签署: signedLine(facts.approved),
    核验意见: facts.verified?.text ?? '',
    核验人签署: signedLine(facts.verified),
    集体研究情况: facts.collective,
    公示情况: facts.publicity,
  }
}

function measureLine({ text, result, done }: CloseOutFacts['measures'][number], at: number) {
  const said = result ? `完成情况：${ended(result)}` : ''
  return `${at + 1}.${ended(text)}${said}（${done ? '已完成' : '未完成'}）`
}

function evidenceLine(
  { fileName, effectiveOn, note }: CloseOutFacts['evidence'][number],
  at: number,
) {
  return `${at + 1}.${fileName}（${effectiveOn}）${note}`
}

function ended(sentence: string): string {
  return `${sentence.replace(/[。；;.\s]+$/, '')}。`
}

/** Who has not signed yet signs on paper. */
function signedLine(opinion: Opinion | null): string {
  return opinion ? `${opinion.by}　${opinion.on}` : '签名：　　　　　　年　　月　　日'
}

export function closeOutForm(fields: Fields): Paper {
  const text = (name: string) => textField(fields, name)
  const label = (name: string): FormCell => ({ text: name, label: true })
  const half = (name: string) => [label(name), { text: text(name) }]
  const whole = (name: string, field = name) => [label(name), { text: text(field), span: 3 }]
  const opinion = (name: string, signed: string) => [
    label(name),
    { text: text(name), span: 3, signed: text(signed) },
  ]
  return {
    format: 'form',
    title: '问题整改销号申请表',
    left: `填报单位：${text('单位名称')}`,
    right: `编号：${text('事项编号')}`,
    widths: [5, 8, 4, 9],
    rows: [
      whole('专项整治'),
      [...half('问题类别'), ...half('轮次')],
      whole('具体问题'),
      whole('主要表现'),
      [...half('责任单位'), ...half('整改时限')],
      [...half('责任领导'), ...half('责任人')],
      whole('整改措施及完成情况'),
      whole('整改结果'),
      [...half('办理结果'), ...half('余下问题')],
      whole('佐证材料'),
      opinion('责任人意见', '责任人签署'),
      opinion('责任领导意见', '责任领导签署'),
      opinion('核验意见', '核验人签署'),
      whole('集体研究情况'),
      whole('公示情况'),
    ],
    foot: '',
  }
}
