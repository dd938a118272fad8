/** What a 督办函 says, as plain facts: every one read from the record, none typed for the letter. */
export interface SupervisionFacts {
  number: string
  issuedOn: string
  /** The day to answer by. */
  answerBy: string
  bureau: string
  issuer: string
  unit: string | null
  leader: string | null
  handler: string | null
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
