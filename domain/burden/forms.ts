import { itemInputs, registerInput } from '../rectification/inputs.ts'
import { findingInput, signSelfCheckInput, withdrawFindingInput } from '../self-check/inputs.ts'
import { issueInput, orderInputs } from '../supervision/inputs.ts'

/**
 * The acts on items, orders and self-check sheets that a person does by filling in a form, each with
 * the fields somebody may fill in. What follows by itself stands here no more than what one form does
 * to many items at once, such as a hand-over or a draw; a problem found under an order counts where
 * it is registered.
 */
export const formFields: Readonly<Record<string, readonly string[]>> = {
  register: fieldsOf(registerInput),
  ...eachOf(itemInputs),
  addEvidence: ['measureId', 'effectiveOn', 'note'],
  withdrawEvidence: ['reason'],
  issue: fieldsOf(issueInput),
  ...eachOf(withoutRegistering(orderInputs)),
  addFinding: fieldsOf(findingInput),
  withdrawFinding: fieldsOf(withdrawFindingInput),
  signSelfCheck: fieldsOf(signSelfCheckInput),
}

export const formActions = Object.keys(formFields)

/**
 * What an event keeps of it: the fields filled in, and nothing where no form was filled in here.
 * Whoever changes what is counted lets a migration count what is kept already.
 */
export function fieldsTyped(
  action: string,
  data: Readonly<Record<string, unknown>>,
): number | null {
  return action in formFields && !wasTakenOver(data) ? filledFields(action, data) : null
}

/** How many fields of a form are filled in: each text, number, day and tick, also within a list. */
export function filledFields(action: string, data: Readonly<Record<string, unknown>>): number {
  const values = (formFields[action] ?? []).map(field => data[field])
  return values.reduce((sum: number, value) => sum + filled(value), 0)
}

/** Where an act came from when a ledger file filled it in, or a finding that counts on its sheet. */
export const takenOver: readonly string[] = ['fileId', 'findingId']

/** Whether the form was filled in elsewhere; nobody typed that here. */
export function wasTakenOver({ origin }: Readonly<Record<string, unknown>>): boolean {
  const from = (origin ?? {}) as Partial<Record<string, unknown>>
  return takenOver.some(source => (from[source] ?? null) !== null)
}

function filled(value: unknown): number {
  if (value === null || value === undefined || value === '' || value === false) return 0
  if (typeof value !== 'object') return 1
  const inner = Array.isArray(value) ? value.map(withoutId) : Object.values(value)
  return inner.reduce((sum: number, one) => sum + filled(one), 0)
}

/** Which row of a list it is, the screen knows; nobody types it. */
function withoutId(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value
  const { id: _id, ...typed } = value as Record<string, unknown>
  return typed
}

function fieldsOf({ shape }: { shape: object }): string[] {
  return Object.keys(shape).filter(field => field !== 'revision')
}

function eachOf(inputs: Readonly<Record<string, { shape: object }>>): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(inputs).map(([action, input]) => [action, fieldsOf(input)]),
  )
}

function withoutRegistering<Inputs extends { registerItem: unknown }>(inputs: Inputs) {
  const { registerItem: _registerItem, ...others } = inputs
  return others
}
