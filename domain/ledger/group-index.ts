import { squeeze } from './characters.ts'
import type { ItemRow } from './problem.ts'
import type { Reason } from './reasons.ts'

/** The rows of a file that belong to one problem. */
export interface Group {
  table: number
  /** What its table says beside the problem. */
  tells: string
  number: string
  problem: string
  aspect: string
  /** Number and problem as they are compared. */
  plainNumber: string
  plainProblem: string
  /** From the table that names the problem, then from other lists. */
  rows: ItemRow[]
  duties: ItemRow[]
  /** Reason for which all of its rows are refused. */
  refused: Reason | null
}

/** The problems found so far, with ways to find them again without looking at each. */
export interface Groups {
  all: Group[]
  byNumber: Map<string, Group[]>
  byProblem: Map<string, Group[]>
}

export function noGroups(): Groups {
  return { all: [], byNumber: new Map(), byProblem: new Map() }
}

export function keepGroup(group: Group, groups: Groups): void {
  groups.all.push(group)
  file(groups.byNumber, group.plainNumber, group)
  fileFirst(groups.byProblem, keyOf(group.plainProblem, group.plainNumber), group)
  fileFirst(groups.byProblem, keyOf(group.plainProblem, '*'), group)
}

/** Problems of a number; none for a blank one. */
export function groupsNumbered(number: string, groups: Groups): readonly Group[] {
  const plain = plainNumber(number)
  return plain === '' ? [] : (groups.byNumber.get(plain) ?? [])
}

/** Problems of the same text whose number is the same, or blank on either side. */
export function groupsAlike(group: Group, groups: Groups): readonly Group[] {
  const keys = group.plainNumber === '' ? ['*'] : [group.plainNumber, '']
  return keys.flatMap(key => groups.byProblem.get(keyOf(group.plainProblem, key)) ?? [])
}

/** Problems of the same text, whatever their number. */
export function groupsWorded(group: Group, groups: Groups): readonly Group[] {
  return groups.byProblem.get(keyOf(group.plainProblem, '*')) ?? []
}

/** Numbers are compared without blanks, width, leading zeros and closing signs. */
export function plainNumber(text: string): string {
  const plain = squeeze(text)
    .toUpperCase()
    .replace(/[—–−－]/g, '-')
  const bare = plain.replace(/^[([]|[)\].、]+$/g, '').replace(/\.0$/, '')
  return /^\d+$/.test(bare) ? String(Number(bare)) : bare
}

/** What 1-2 and 1.2 are a part of; empty for a number without parts. */
export function wholeOf(number: string): string {
  return /^(.+)[-.]\d{1,2}$/.exec(plainNumber(number))?.[1] ?? ''
}

/** Problems are compared without blanks, width and the sign at their end. */
export function plainProblem(text: string): string {
  return squeeze(text).replace(/[。.;；，,、]+$/, '')
}

function keyOf(problem: string, number: string): string {
  return `${number}\n${problem}`
}

/** One of each table is enough to find: later ones of the same table are the same, or strangers. */
function fileFirst(index: Map<string, Group[]>, key: string, group: Group): void {
  if (!index.get(key)?.some(known => known.table === group.table)) file(index, key, group)
}

function file(index: Map<string, Group[]>, key: string, group: Group): void {
  const known = index.get(key)
  if (known) known.push(group)
  else index.set(key, [group])
}
