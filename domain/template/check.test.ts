import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { FieldDefinition } from '../document/fields.ts'
import { checkTags, type TemplateTag } from './check.ts'

const definitions: FieldDefinition[] = [
  { name: '单位', required: true, sample: '' },
  { name: '依据', sample: '' },
  { name: '正文', list: true, required: true, sample: [] },
]
const text = (name: string, inside: string | null = null): TemplateTag => ({
  ...{ name, inside },
  use: 'text',
})
const around = (name: string): TemplateTag => ({ name, use: 'around', inside: null })
const whole = [text('单位'), around('正文'), text('段落', '正文')]

const cases: [string, TemplateTag[], string | null, object?][] = [
  ['every required field is there', whole, null],
  ['an optional field may be there, with words around it', [...whole, around('依据')], null],
  [
    'a name that is no field',
    [...whole, text('单位名')],
    'templateFields',
    { unknown: '单位名', missing: '—' },
  ],
  [
    'a required field that is not there',
    [around('正文'), text('段落', '正文')],
    'templateFields',
    { unknown: '—', missing: '单位' },
  ],
  ['a paragraph of no list', [...whole, text('段落')], 'templateFields'],
  ['raw XML', [...whole, { name: '依据', use: 'other', inside: null }], 'templateFields'],
  ['a list written like a text', [text('单位'), text('正文')], 'templateLists', { names: '正文' }],
  ['a list without its paragraph', [text('单位'), around('正文')], 'templateLists'],
]
for (const [title, tags, code, details] of cases) {
  test(`a template with ${title} is ${code ? 'refused' : 'taken'}`, () => {
    const check = () => checkTags(tags, definitions)
    if (!code) assert.doesNotThrow(check)
    else assert.throws(check, { code, ...(details && { details }) })
  })
}
