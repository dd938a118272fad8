import { DocumentGridType, PageOrientation } from 'docx'

/**
 * The page of GB/T 9704-2012 §5 in twips (1/20 pt, 1 mm = 56.69 twips).
 * The type area (版心) is 156 × 225 mm: 28 characters by 22 lines.
 */
export const paper = { width: 11906, height: 16838 }
export const margins = { top: 2098, bottom: 1984, left: 1587, right: 1474 }
export const typeArea = { width: 8845, height: 12756 }

export const charsPerLine = 28

/** 225 mm / 22 = 579.8 twips; 580 would leave only 21 lines. */
export const linePitch = 579
/** 156 mm / 28 characters, a little under the 320 twips of a 16 pt character. */
export const charPitch = 315.86
/** 1/4096 pt added to each 16 pt character to come to that pitch. */
export const charSpace = -848

/** From the lower paper edge to the footer; puts the dash of the page number 7 mm under the type area. */
export const footerDistance = 1437

const grid = { type: DocumentGridType.LINES_AND_CHARS, linePitch, charSpace }

export const portraitPage = {
  page: { size: { ...paper }, margin: { ...margins, header: 851, footer: footerDistance } },
  grid,
}

/** The portrait page turned left by 90°, so that the type area stays where it is on the bound sheet. */
export const landscapePage = {
  page: {
    // The library swaps width and height itself.
    size: { ...paper, orientation: PageOrientation.LANDSCAPE },
    margin: {
      top: margins.left,
      bottom: margins.right,
      left: margins.bottom,
      right: margins.top,
      header: 851,
      footer: 720,
    },
  },
  grid,
}

export function chars(count: number): number {
  return Math.round(count * charPitch)
}

export function lines(count: number): number {
  return count * linePitch
}
