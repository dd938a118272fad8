import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as closeOut from '#domain/rectification/close-out.ts'
import * as extension from '#domain/rectification/extension.ts'
import * as guards from '#domain/rectification/guards.ts'
import * as handOver from '#domain/rectification/hand-over.ts'
import { itemStatuses } from '#domain/rectification/item.ts'
import * as limit from '#domain/rectification/limit.ts'
import * as lookBack from '#domain/rectification/look-back.ts'
import { statusNames } from '#domain/rectification/names.ts'
import * as periodicReview from '#domain/rectification/periodic-review.ts'
import * as publicity from '#domain/rectification/publicity.ts'
import * as remainder from '#domain/rectification/remainder.ts'
import * as suspension from '#domain/rectification/suspension.ts'
import { itemWorkflow } from '#domain/rectification/workflow.ts'
import * as orderGuards from '#domain/supervision/guards.ts'
import { orderStatusNames } from '#domain/supervision/names.ts'
import { orderStatuses } from '#domain/supervision/order.ts'
import { orderWorkflow } from '#domain/supervision/workflow.ts'
import type { Step } from '#domain/workflow.ts'

/** Writes docs/WORKFLOWS.md from the tables themselves: `node scripts/workflows.ts`. */
const page = join(import.meta.dirname, '..', 'docs', 'WORKFLOWS.md')

export function workflowsPage(): string {
  return [
    '# Workflows',
    '',
    'Written by `scripts/workflows.ts` from the tables in `domain/`; a test compares it. Do not edit.',
    '',
    ...section('Item (整改事项)', itemStatuses, statusNames, itemWorkflow),
    ...section('Supervision order (督办单)', orderStatuses, orderStatusNames, orderWorkflow),
  ].join('\n')
}

function section<Status extends string>(
  title: string,
  statuses: readonly Status[],
  names: Record<Status, { zh: string }>,
  workflow: object,
): string[] {
  return [
    `## ${title}`,
    '',
    `Statuses: ${statuses.map(status => `\`${status}\` ${names[status].zh}`).join(', ')}.`,
    '',
    '| Action | From | To | By | Refused when |',
    '| --- | --- | --- | --- | --- |',
    ...Object.entries(workflow).map(([action, step]) => row(action, step as AnyStep)),
    '',
  ]
}

type AnyStep = Step<string, never, never>

function row(action: string, { from, to, by, unless = [] }: AnyStep): string {
  const cells = [
    `\`${action}\``,
    from.join(', '),
    to === undefined ? 'unchanged' : [to].flat().join(' or '),
    nameOf(by),
    unless.map(nameOf).join(', '),
  ]
  return `| ${cells.join(' | ')} |`
}

const tables = [guards, handOver, extension, suspension, limit, closeOut, publicity, lookBack]
const known = [...tables, periodicReview, remainder, orderGuards].flatMap(Object.entries)

function nameOf(guard: unknown): string {
  return known.find(([, one]) => one === guard)?.[0] ?? 'unnamed'
}

if (import.meta.main) writeFileSync(page, workflowsPage())
