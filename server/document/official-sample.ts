import type { Block, HeadingLevel, OfficialDocument } from '#domain/document/official.ts'

/** A document with every element of GB/T 9704-2012 that we lay out; for tests and for the eye. */
export const sampleDocument: OfficialDocument = {
  head: { mark: '甘州区城市管理局文件', number: '甘城管发〔2022〕12号', signer: '李志强' },
  title: '关于集中整治形式主义官僚主义工作情况的报告',
  addressee: '区委作风建设领导小组办公室：',
  body: [
    paragraph('现将有关情况报告如下。'),
    heading(1, '工作开展情况'),
    heading(2, '学习文件'),
    heading(3, '学习安排'),
    heading(4, '学习内容'),
    paragraph('<w:p></w:p> A&B\u0000\u001b\ufffe，2022年6月8日组织学习，58人参加。'),
    heading(1, '存在的不足'),
    heading(2, '培训缺乏'),
    paragraph('执法办案的专题培训不够。'),
  ],
  attachments: [
    {
      title: '问题整改台账',
      orientation: 'landscape',
      content: {
        table: {
          columns: [
            { header: '序号', width: 1 },
            { header: '具体问题', width: 6 },
            { header: '整改措施', width: 9 },
          ],
          rows: [['1', '执法办案专题培训缺乏', '1.开展专题培训；\n2.组织现场模拟办案']],
        },
      },
    },
    {
      title: '现场模拟办案安排',
      orientation: 'portrait',
      content: { blocks: [heading(1, '时间'), paragraph('每季度一次。')] },
    },
  ],
  signature: { issuer: '甘州区城市管理局', date: '2022-06-30', sealed: true },
  colophon: { copyTo: '区纪委监委', printedBy: '甘州区城市管理局办公室', printedOn: '2022-06-30' },
}

function heading(level: HeadingLevel, text: string): Block {
  return { kind: 'heading', level, runs: [{ text }] }
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', runs: [{ text }] }
}
