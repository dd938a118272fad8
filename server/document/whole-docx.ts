import { Document, type ISectionOptions, Packer } from 'docx'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { LatinFont } from '#domain/document/latin-font.ts'
import { officialStyles } from '#server/document/official-styles.ts'

export interface WholeDocument {
  title: string
  issuer: string
  sections: ISectionOptions[]
  latin: LatinFont
}

/** The file around the sections: the styles of GB/T 9704-2012, odd and even pages apart. */
export async function wholeDocx({
  title,
  issuer,
  sections,
  latin,
}: WholeDocument): Promise<Buffer> {
  const bytes = await Packer.toBuffer(
    new Document({
      title,
      creator: issuer,
      externalStyles: officialStyles(latin),
      evenAndOddHeaderAndFooters: true,
      compatabilityModeVersion: 15,
      compatibility: { balanceSingleByteDoubleByteWidth: true },
      sections,
    }),
  )
  return boundOnTheLeft(bytes)
}

const settingsPart = 'word/settings.xml'

/**
 * 双面印刷、左侧装订 (§6): the wide margin is the inner one, at the right of an even page. The library
 * has no word for it; the schema wants it before the setting for odd and even pages.
 */
function boundOnTheLeft(bytes: Uint8Array): Buffer {
  const parts = unzipSync(bytes)
  const settings = strFromU8(parts[settingsPart]!)
  const mirrored = settings.replace(/<w:displayBackgroundShape\/>/, '$&<w:mirrorMargins/>')
  parts[settingsPart] = strToU8(mirrored)
  return Buffer.from(zipSync(parts))
}
