import { type FieldDefinition, type Fields, listField, phrase, textField } from './fields.ts'
import { type Paper, paragraphs } from './paper.ts'

/** What the minutes of a meeting say: the facts from the record, the text from people. */
export interface MinutesFacts {
  bureau: string
  number: string
  campaign: string
  /** Written out. */
  heldOn: string
  place: string
  chair: string
  subject: string
  participants: readonly string[]
  /** One paragraph an entry. */
  text: readonly string[]
}

export const minutesFields: readonly FieldDefinition[] = [
  { name: '单位名称', required: true, sample: '某县城市管理局' },
  { name: '纪要编号', sample: '〔2026〕3号' },
  { name: '专项整治', sample: '集中整治形式主义、官僚主义' },
  { name: '会议日期', required: true, sample: '2026年11月20日' },
  { name: '会议地点', sample: '局三楼会议室' },
  { name: '主持人', sample: '赵某某' },
  { name: '会议事由', required: true, sample: '研究问题整改和销号事项' },
  { name: '出席人员', required: true, sample: '赵某某、钱某某、李某某' },
  {
    name: '纪要正文',
    list: true,
    required: true,
    sample: ['会议听取了整改办关于问题整改情况的汇报。', '会议议定，同意两个事项销号。'],
  },
]

/** Where people have not written yet, the paper says so and is not silently short. */
const unwritten = '（纪要正文待填写）'

export function minutesOf(facts: MinutesFacts): Fields {
  return {
    单位名称: facts.bureau,
    纪要编号: facts.number,
    专项整治: facts.campaign,
    会议日期: facts.heldOn,
    会议地点: facts.place,
    主持人: facts.chair,
    会议事由: facts.subject,
    出席人员: facts.participants.join('、'),
    纪要正文: facts.text.length > 0 ? facts.text : [unwritten],
  }
}

export function minutes(fields: Fields): Paper {
  const text = (name: string) => textField(fields, name)
  const place = phrase(fields, '会议地点', named => `在${named}`)
  const about = phrase(fields, '专项整治', named => `${named}工作`)
  const chair = phrase(fields, '主持人', named => `${named}主持会议。`)
  return {
    format: 'minutes',
    mark: `${text('单位名称')}会议纪要`,
    number: text('纪要编号'),
    issuer: text('单位名称'),
    date: text('会议日期'),
    title: text('会议事由'),
    body: paragraphs([
      `${text('会议日期')}，${text('单位名称')}${place}召开${about}会议，${text('会议事由')}。${chair}`,
      ...listField(fields, '纪要正文'),
    ]),
    attendance: [{ label: '出席', names: text('出席人员') }],
  }
}
