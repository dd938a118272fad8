import assert from 'node:assert/strict'
import type { Person } from '#domain/people/roles.ts'
import { itemInputs } from '#domain/rectification/inputs.ts'
import { type Context, contextFor } from '#server/context.ts'
import { findActor } from '#server/people/session-queries.ts'
import { actOnItem } from '#server/rectification/actions.ts'
import type { TestHouse } from '#tests/house.ts'
import type { Book, Entry, Rule } from './book.ts'
import { type ActName, acts } from './book-acts.ts'
import type { County } from './county.ts'

/** The county at work: every act goes to the product first and, once it said yes, into the account. */
export interface Office {
  house: TestHouse
  county: County
  book: Book
  rules: Rule[]
  people: Map<number, Person>
  /** The newest round of the self-check of each bureau. */
  rounds: Map<number, { round: number; openedOn: string; signed: boolean }>
  /** Acts that were done, for the figures of the run. */
  done: Record<string, number>
}

export async function contextOf(office: Office, personId: number): Promise<Context> {
  const { house, people, book } = office
  const known = people.get(personId)
  if (known) return contextFor(house, known)
  const found = await findActor(house.sql, personId, book.today)
  people.set(personId, found!)
  return contextFor(house, found!)
}

type Said = Record<string, unknown>
type Doing = Exclude<ActName, 'handOver'>

/** One act of a person on an item. `noted` is what only the account is told beside the input. */
export async function act(
  office: Office,
  entry: Entry,
  by: number,
  action: Doing,
  input: Said = {},
  noted: Said = {},
): Promise<void> {
  const context = await contextOf(office, by)
  await actOnItem(context, entry.id, action, itemInputs[action].parse(input)).catch(failure => {
    throw new Error(`${office.book.today}: ${action} on ${entry.id} (${entry.status})`, {
      cause: failure,
    })
  })
  acts[action](office.book, entry, by, { ...input, ...noted } as never)
  office.done[action] = (office.done[action] ?? 0) + 1
}

/** An act that must be refused with this code; it leaves no trace in the account. */
export async function refused(
  office: Office,
  entry: Entry,
  by: number,
  action: Doing,
  input: Said,
  code: string,
): Promise<void> {
  const context = await contextOf(office, by)
  const asked = actOnItem(context, entry.id, action, itemInputs[action].parse(input))
  await assert.rejects(asked, { code }, `${office.book.today}: ${action} on ${entry.id}`)
  office.done.refused = (office.done.refused ?? 0) + 1
}
