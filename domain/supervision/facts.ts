/** What a 督办函 says, as plain facts: every one read from the record, none typed for the letter. */
export interface SupervisionFacts {
  number: string
  issuedOn: string
  /** The day to answer by. */
  answerBy: string
  /** The office that issued it: a bureau or, for the county, the top unit. */
  bureau: string
  bureauId: number | null
  issuer: string
  unit: string | null
  leader: string | null
  handler: string | null
  /** The documents that the item's campaign rests on. */
  basis: string[]
  demand: string
  reason: string
  item: {
    number: string
    problem: string
    manifestation: string
    deadline: string | null
    measures: string[]
  }
  answer: string
  answeredOn: string | null
}
