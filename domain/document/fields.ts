/**
 * The facts of a document by the names that a bureau uses in its Word template. Everything is text
 * already; a list is one paragraph an entry. The same fields fill the template and our own layout.
 */
export type Fields = Readonly<Record<string, string | readonly string[]>>

export interface FieldDefinition {
  name: string
  /** Several paragraphs: {{#name}} and {{/name}} around a paragraph with {{段落}}. */
  list?: true
  /** A template without it is refused: the document would not say what it has to. */
  required?: true
  /** What is shown when a template is tried. */
  sample: string | readonly string[]
}

/** Stands for one paragraph of a list. */
export const paragraphField = '段落'

/** The field as a template writes it. */
export function tagOf({ name, list }: FieldDefinition): string | string[] {
  if (!list) return `{{${name}}}`
  return [`{{#${name}}}`, `{{${paragraphField}}}`, `{{/${name}}}`]
}

/** Fields whose values are their own tags: our layout filled with them is the default template. */
export function tagFields(definitions: readonly FieldDefinition[]): Fields {
  return Object.fromEntries(definitions.map(one => [one.name, tagOf(one)]))
}

export function sampleFields(definitions: readonly FieldDefinition[]): Fields {
  return Object.fromEntries(definitions.map(({ name, sample }) => [name, sample]))
}

export function textField(fields: Fields, name: string): string {
  const value = fields[name] ?? ''
  return typeof value === 'string' ? value : value.join('\n')
}

export function listField(fields: Fields, name: string): readonly string[] {
  const value = fields[name] ?? []
  return typeof value === 'string' ? [value] : value
}

/**
 * Words around an optional field, or nothing without it. In a template they stand between
 * {{#name}} and {{/name}}, so that they go with the field there too.
 */
export function phrase(fields: Fields, name: string, say: (value: string) => string): string {
  const value = textField(fields, name)
  if (value === '') return ''
  return value === `{{${name}}}` ? `{{#${name}}}${say(value)}{{/${name}}}` : say(value)
}
