import type { LatinFont } from '#domain/document/latin-font.ts'
import { linePitch } from '#server/document/page.ts'

/** Font names only: the fonts may not be passed on. */
export const fonts = {
  title: '方正小标宋简体',
  body: '仿宋_GB2312',
  heading: '黑体',
  subheading: '楷体_GB2312',
  number: '宋体',
} as const

type Font = (typeof fonts)[keyof typeof fonts]

interface Style {
  id: string
  name: string
  font: Font
  /** Half-points: 44 = 二号, 32 = 三号, 28 = 四号, 21 = 五号. */
  size: number
  /** Content of w:pPr after the spacing, in schema order: w:ind, w:jc, w:outlineLvl. */
  place: string
  spacing?: string
}

const indented = '<w:ind w:firstLine="632" w:firstLineChars="200"/>'
const exact = `<w:spacing w:line="${linePitch}" w:lineRule="exact"/>`
const cell = { spacing: '<w:spacing w:line="300" w:lineRule="exact"/>' }

/** Twentieths of a point taken from each 16 pt character: 28 × 15.75 pt fit into the 442.2 pt line. */
const bodySpacing = -5

const styles: Style[] = [
  { id: 'Title', name: 'Title', font: fonts.title, size: 44, place: '<w:jc w:val="center"/>' },
  { id: 'Addressee', name: '主送机关', font: fonts.body, size: 32, place: '' },
  { id: 'BodyText', name: 'Body Text', font: fonts.body, size: 32, place: indented },
  heading(1, fonts.heading),
  heading(2, fonts.subheading),
  heading(3, fonts.body),
  heading(4, fonts.body),
  { id: 'AttachmentNote', name: '附件说明', font: fonts.body, size: 32, place: '' },
  {
    id: 'Signature',
    name: 'Signature',
    font: fonts.body,
    size: 32,
    place: '<w:jc w:val="right"/>',
  },
  { id: 'AttachmentLabel', name: '附件序号', font: fonts.heading, size: 32, place: '' },
  {
    id: 'TableHead',
    name: '表头',
    font: fonts.heading,
    size: 21,
    place: '<w:jc w:val="center"/>',
    ...cell,
  },
  {
    id: 'TableText',
    name: '表文',
    font: fonts.body,
    size: 21,
    place: '<w:jc w:val="left"/>',
    ...cell,
  },
  { id: 'PageNumber', name: '页码数字', font: fonts.number, size: 28, place: '', ...cell },
  {
    id: 'Mark',
    name: '发文机关标志',
    font: fonts.title,
    size: 84,
    place: '<w:jc w:val="center"/>',
  },
  { id: 'Colophon', name: '版记', font: fonts.body, size: 28, place: '', ...cell },
]

function heading(level: number, font: Font): Style {
  const place = `${indented}<w:outlineLvl w:val="${level - 1}"/>`
  return { id: `Heading${level}`, name: `heading ${level}`, font, size: 32, place }
}

/**
 * The whole word/styles.xml. Written by hand because the grid counts characters by the default
 * style's size, and the library neither marks a style as default nor turns off the space that
 * Word puts between Chinese and digits (w:autoSpaceDE, w:autoSpaceDN).
 * The section declares the grid; the styles give the same 22 × 28 by exact values, because programs
 * disagree on what a grid does (LibreOffice gives a character that exceeds its cell two cells).
 */
export function officialStyles(latin: LatinFont): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
<w:docDefaults>
<w:rPrDefault>${runProperties(fonts.body, 32, latin)}</w:rPrDefault>
<w:pPrDefault/>
</w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/><w:pPr><w:widowControl w:val="0"/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/><w:snapToGrid w:val="0"/>${exact}<w:jc w:val="both"/></w:pPr>${runProperties(fonts.body, 32, latin)}</w:style>
${styles.map(style => styleXml(style, latin)).join('\n')}
</w:styles>`
}

function styleXml(style: Style, latin: LatinFont): string {
  const { id, name, font, size, place, spacing = '' } = style
  const numbers = id === 'PageNumber' ? 'follow' : latin
  return (
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:qFormat/>` +
    `<w:pPr>${spacing}${place}</w:pPr>${runProperties(font, size, numbers)}</w:style>`
  )
}

function runProperties(font: Font, size: number, latin: LatinFont): string {
  const ascii = latin === 'follow' ? font : latin
  return (
    `<w:rPr><w:rFonts w:hint="eastAsia" w:ascii="${ascii}" w:hAnsi="${ascii}" w:eastAsia="${font}" w:cs="${ascii}"/>` +
    `<w:spacing w:val="${size === 32 ? bodySpacing : 0}"/><w:kern w:val="0"/><w:sz w:val="${size}"/><w:szCs w:val="${size}"/><w:snapToGrid w:val="0"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr>`
  )
}
