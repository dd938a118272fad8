import { closeHistory } from '@tiptap/pm/history'
import type { Node } from '@tiptap/pm/model'
import { type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state'

/** From the heading of a section up to the next one, as indexes of blocks. */
interface Range {
  from: number
  to: number
}

type Dispatch = ((transaction: Transaction) => void) | undefined
export type SectionAct = 'up' | 'down' | 'remove'

/** Moves or removes the section where the cursor stands; false when that is not possible. */
export function actOnSection(state: EditorState, act: SectionAct, dispatch?: Dispatch): boolean {
  const all = rangesOf(state.doc)
  const at = all.findIndex(range => contains(range, blockAt(state)))
  const here = all[at]
  const other = act === 'remove' ? here : all[at + (act === 'up' ? -1 : 1)]
  if (!here || !other) return false
  if (!dispatch) return true
  const blocks = state.doc.children
  if (act === 'remove') {
    const left = [...blocks.slice(0, here.from), ...blocks.slice(here.to)]
    const kept = left.length > 0 ? left : [state.schema.nodes.paragraph!.create()]
    dispatch(withBlocks(state, kept, Math.min(here.from, kept.length - 1)))
    return true
  }
  const [first, second] = act === 'up' ? [other, here] : [here, other]
  const moved = [
    ...blocks.slice(0, first.from),
    ...blocks.slice(second.from, second.to),
    ...blocks.slice(first.from, first.to),
    ...blocks.slice(second.to),
  ]
  const start = act === 'up' ? first.from : first.from + (second.to - second.from)
  dispatch(withBlocks(state, moved, start))
  return true
}

/** A new heading and paragraph behind the section of the cursor; the cursor goes into the heading. */
export function addSection(state: EditorState, dispatch?: Dispatch): boolean {
  const { heading, paragraph } = state.schema.nodes
  const at = rangesOf(state.doc).find(range => contains(range, blockAt(state)))
  const end = at?.to ?? state.doc.childCount
  const blocks = state.doc.children
  const added = [heading!.create(), paragraph!.create()]
  dispatch?.(withBlocks(state, [...blocks.slice(0, end), ...added, ...blocks.slice(end)], end))
  return true
}

/** Text before the first heading leads into the part and stays where it is. */
function rangesOf(doc: Node): Range[] {
  const starts = doc.children.flatMap(({ type }, at) => (type.name === 'heading' ? [at] : []))
  return starts.map((from, at) => ({ from, to: starts[at + 1] ?? doc.childCount }))
}

function blockAt(state: EditorState): number {
  return state.selection.$from.index(0)
}

function contains({ from, to }: Range, block: number): boolean {
  return block >= from && block < to
}

function withBlocks(state: EditorState, blocks: readonly Node[], cursor: number): Transaction {
  const transaction = state.tr.replaceWith(0, state.doc.content.size, blocks)
  const before = blocks.slice(0, cursor).reduce((sum, block) => sum + block.nodeSize, 0)
  const place = transaction.doc.resolve(before + 1)
  // An act of its own for undo, however soon it comes after typing.
  return closeHistory(transaction).setSelection(TextSelection.near(place)).scrollIntoView()
}
