import { Document, type ISectionOptions, Packer } from 'docx'
import { type LatinFont, officialStyles } from '#server/document/official-styles.ts'

export interface WholeDocument {
  title: string
  issuer: string
  sections: ISectionOptions[]
  latin?: LatinFont
}

/** The file around the sections: the styles of GB/T 9704-2012, odd and even pages apart. */
export async function wholeDocx({
  title,
  issuer,
  sections,
  latin,
}: WholeDocument): Promise<Buffer> {
  return Packer.toBuffer(
    new Document({
      title,
      creator: issuer,
      externalStyles: officialStyles(latin ?? 'follow'),
      evenAndOddHeaderAndFooters: true,
      compatabilityModeVersion: 15,
      compatibility: { balanceSingleByteDoubleByteWidth: true },
      sections,
    }),
  )
}
