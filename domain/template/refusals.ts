import type { RefusalText } from '../refusal-text.ts'

/** Refusals of Word templates. */
export const templateRefusals = {
  templateNotDocx: {
    kind: 'invalid',
    zh: '“{name}”不是 Word 文档（.docx），没有保存。请另存为 .docx 后再上传。',
    en: '“{name}” is not a Word document (.docx) and was not kept. Save it as .docx and upload it again.',
  },
  templateActive: {
    kind: 'invalid',
    zh: '“{name}”含有宏、控件或外部链接内容（{parts}），不能用作模板。请删除后再上传。',
    en: '“{name}” holds macros, controls or content from elsewhere ({parts}) and cannot be a template. Remove them and upload it again.',
  },
  templateBroken: {
    kind: 'invalid',
    zh: '模板中有字段没有写完整：{tags}。字段写作 {{名称}}，成对的写作 {{#名称}} 和 {{/名称}}。',
    en: 'Some fields of the template are not complete: {tags}. A field is written {{…}}, a pair {{#…}} and {{/…}}.',
  },
  templateFields: {
    kind: 'invalid',
    zh: '模板字段不符。不认识的字段：{unknown}；缺少的必填字段：{missing}。',
    en: 'The fields of the template do not fit. Unknown: {unknown}; required but missing: {missing}.',
  },
  templateLists: {
    kind: 'invalid',
    zh: '这些字段有多段内容，要写成 {{#名称}}、{{段落}}、{{/名称}} 三行：{names}。',
    en: 'These fields have several paragraphs and are written as three lines, {{#…}}, {{段落}} and {{/…}}: {names}.',
  },
} satisfies Record<string, RefusalText>
