import { type FieldDefinition, paragraphField } from '../document/fields.ts'
import { Refusal } from '../refusals.ts'

/**
 * One tag of a template: `{{name}}` is text, `{{#name}}` stands around, `{{^name}}` around what is
 * said without it, anything else is other. `inside` is the nearest tag around it.
 */
export interface TemplateTag {
  name: string
  use: 'text' | 'around' | 'absent' | 'other'
  inside: string | null
}

/**
 * Whether a template can be filled for its kind of document. Refuses `templateFields`, naming the
 * fields it does not know and the required ones it lacks, and `templateLists` for a list that is
 * written like a text.
 */
export function checkTags(
  tags: readonly TemplateTag[],
  definitions: readonly FieldDefinition[],
): void {
  const known = new Map(definitions.map(one => [one.name, one]))
  const unknown = tags.filter(tag => !isKnown(tag, known)).map(({ name }) => name)
  const written = new Set(tags.map(({ name }) => name))
  const missing = definitions.filter(one => one.required && !written.has(one.name))
  if (unknown.length > 0 || missing.length > 0) {
    throw new Refusal('templateFields', {
      unknown: listed(unknown),
      missing: listed(missing.map(({ name }) => name)),
    })
  }
  const lists = tags.filter(({ name, use }) => known.get(name)?.list && use === 'text')
  const empty = tags.filter(tag => isEmptyList(tag, known, tags))
  const wrong = [...lists, ...empty].map(({ name }) => name)
  if (wrong.length > 0) throw new Refusal('templateLists', { names: listed(wrong) })
}

function isKnown({ name, use, inside }: TemplateTag, known: ReadonlyMap<string, FieldDefinition>) {
  if (use === 'other') return false
  if (name === paragraphField) return use === 'text' && Boolean(known.get(inside ?? '')?.list)
  return known.has(name)
}

function isEmptyList(
  { name, use }: TemplateTag,
  known: ReadonlyMap<string, FieldDefinition>,
  tags: readonly TemplateTag[],
): boolean {
  if (use !== 'around' || !known.get(name)?.list) return false
  return !tags.some(tag => tag.name === paragraphField && tag.inside === name)
}

function listed(names: readonly string[]): string {
  return [...new Set(names)].join('、') || '—'
}
