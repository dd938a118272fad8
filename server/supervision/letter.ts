import { chineseDate } from '#domain/document/chinese-date.ts'
import { supervisionLetterOf } from '#domain/document/supervision-letter.ts'
import { bookTitle } from '#domain/report/prose.ts'
import type { Context } from '#server/context.ts'
import { type DocumentFile, documentFile } from '#server/template/document-file.ts'
import { factsOfOrder } from './view.ts'

/** 督办函 of one order, every word from the record. Refuses `notFound`. */
export async function letterFile(context: Context, id: number): Promise<DocumentFile> {
  const { item, ...facts } = await factsOfOrder(context, id)
  const fields = supervisionLetterOf({
    number: facts.number,
    issuer: facts.bureau,
    addressee: facts.unit ?? facts.handler ?? facts.leader ?? '',
    matterNumber: item.number,
    problem: item.problem,
    demands: [facts.demand, facts.reason].filter(one => one !== ''),
    deadline: chineseDate(facts.answerBy),
    basis: facts.basis.map(bookTitle).join(''),
    issuedBy: facts.issuer,
    date: chineseDate(facts.issuedOn),
  })
  const { bureauId, number: about } = facts
  return documentFile(context, { kind: 'supervisionLetter', bureauId, about }, fields)
}
