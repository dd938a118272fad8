/** The item whose drawer is open, and the act that it was opened for. */
export interface OpenAct {
  id: number
  number: string
  act: string
}
