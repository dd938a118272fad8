import { type FieldDefinition, type Fields, listField, phrase, textField } from './fields.ts'
import { type Paper, paragraphs } from './paper.ts'

/** What a supervision order says. It is 督办, never 政府督查: 政府督查工作条例 Art. 7. */
export interface SupervisionFacts {
  /** Number of the order. */
  number: string
  issuer: string
  /** The unit, or the person, that has to answer. */
  addressee: string
  matterNumber: string
  problem: string
  /** What is demanded, one sentence each. */
  demands: readonly string[]
  /** Written out: 2026年12月1日. */
  deadline: string
  basis: string
  issuedBy: string
  /** Written out. */
  date: string
}

export const supervisionLetterFields: readonly FieldDefinition[] = [
  { name: '单位名称', required: true, sample: '某县城市管理局' },
  { name: '督办编号', required: true, sample: 'DB-2026-0003' },
  { name: '受文单位', required: true, sample: '市容管理股' },
  { name: '事项编号', required: true, sample: 'ZG-2026-0012' },
  { name: '存在问题', required: true, sample: '占道经营整治台账与现场情况不符' },
  { name: '督办依据', sample: '《集中整治形式主义、官僚主义工作方案》' },
  {
    name: '督办要求',
    list: true,
    required: true,
    sample: ['逐条核对台账与现场，查明原因。', '整改到位后书面反馈办理结果。'],
  },
  { name: '反馈时限', required: true, sample: '2026年12月1日' },
  { name: '签发人', required: true, sample: '赵某某' },
  { name: '成文日期', required: true, sample: '2026年11月25日' },
]

export function supervisionLetterOf(facts: SupervisionFacts): Fields {
  return {
    单位名称: facts.issuer,
    督办编号: facts.number,
    受文单位: facts.addressee,
    事项编号: facts.matterNumber,
    存在问题: facts.problem,
    督办依据: facts.basis,
    督办要求: facts.demands,
    反馈时限: facts.deadline,
    签发人: facts.issuedBy,
    成文日期: facts.date,
  }
}

export function supervisionLetter(fields: Fields): Paper {
  const text = (name: string) => textField(fields, name)
  const basis = phrase(fields, '督办依据', named => `根据${named}，`)
  return {
    format: 'letter',
    mark: text('单位名称'),
    number: text('督办编号'),
    title: '督办函',
    addressee: text('受文单位'),
    body: paragraphs([
      `${basis}现就${text('事项编号')}号整改事项办理情况予以督办。`,
      `存在问题：${text('存在问题')}`,
      '督办要求：',
      ...listField(fields, '督办要求'),
      `请于${text('反馈时限')}前书面反馈办理结果。确有困难不能按时办结的，应在期限届满前说明原因。`,
      `（签发人：${text('签发人')}）`,
    ]),
    signature: { issuer: text('单位名称'), date: text('成文日期'), sealed: true },
  }
}
