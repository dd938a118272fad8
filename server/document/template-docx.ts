import Docxtemplater, { type DXT } from 'docxtemplater'
import PizZip from 'pizzip'
import { type Fields, paragraphField } from '#domain/document/fields.ts'
import { legalText } from '#domain/document/legal-text.ts'
import { Refusal } from '#domain/refusals.ts'
import type { TemplateTag } from '#domain/template/check.ts'

/**
 * Word templates with named fields. A name is looked up among the fields and nowhere else: there are
 * no expressions, no code and no raw XML (LESSONS 28).
 */

/** A filled .docx. Values are text: what looks like a tag or like markup in them stays as it is. */
export function fillTemplate(template: Buffer, fields: Fields): Buffer {
  const filling = open(template)
  filling.render(textsOf(fields))
  return filling.toBuffer()
}

/** The tags of a template, outer ones first. Refuses `templateBroken`, naming those that do not close. */
export function templateTags(template: Buffer): TemplateTag[] {
  const found: Part[] = []
  try {
    open(template, [collector(found)])
  } catch (failure) {
    throw broken(failure)
  }
  return tagsIn(found, null)
}

function open(template: Buffer, modules: DXT.Module[] = []): Docxtemplater {
  return new Docxtemplater(new PizZip(template), {
    delimiters: { start: '{{', end: '}}' },
    paragraphLoop: true,
    linebreaks: true,
    modules,
    errorLogging: false,
    nullGetter: () => '',
    parser: tag => ({ get: scope => valueIn(scope, tag.trim()) }),
  })
}

function valueIn(scope: unknown, name: string): unknown {
  if (typeof scope === 'string') return name === paragraphField ? scope : undefined
  return Object.hasOwn(scope as object, name) ? (scope as Fields)[name] : undefined
}

function textsOf(fields: Fields): Record<string, string | string[]> {
  const text = (value: string) => value.split('\n').map(legalText).join('\n')
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      typeof value === 'string' ? text(value) : value.map(text),
    ]),
  )
}

/** What the library says of a part that is a tag. */
interface Part {
  type: string
  value: string
  module?: string
  inverted?: boolean
  subparsed?: Part[]
}

/** Hears what the library has understood of each part of the file. */
function collector(found: Part[]): DXT.Module {
  return {
    name: 'TagCollector',
    set: (told: { inspect?: { postparsed?: Part[] } }) => {
      found.push(...(told.inspect?.postparsed ?? []))
    },
  }
}

function tagsIn(parts: readonly Part[], inside: string | null): TemplateTag[] {
  const tags = parts.filter(({ type }) => type === 'placeholder')
  return tags.flatMap(({ value, module, inverted, subparsed }) => {
    const name = value.trim()
    if (module === 'loop') {
      return [
        { name, use: inverted ? 'absent' : 'around', inside } as const,
        ...tagsIn(subparsed ?? [], name),
      ]
    }
    return [{ name, use: module ? 'other' : 'text', inside } as const]
  })
}

function broken(failure: unknown): Refusal {
  const { properties } = failure as { properties?: { errors?: unknown[] } }
  if (!properties) throw failure
  const errors = (properties.errors ?? [failure]) as { properties: Record<string, unknown> }[]
  const tags = errors.map(one => String(one.properties.xtag ?? one.properties.context ?? ''))
  return new Refusal('templateBroken', { tags: [...new Set(tags)].filter(Boolean).join('、') })
}
