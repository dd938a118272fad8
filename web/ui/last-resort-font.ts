import { accessText } from '#web/text/access.ts'
import { commonText } from '#web/text/common.ts'
import { shellText } from '#web/text/shell.ts'
import { fonts } from './theme.ts'

/** How long (ms) a page waits for it before it shows boxes for a moment. */
const patience = 4000

/**
 * The list of the last-resort font's slices is long and seldom needed: it comes after the page, but
 * where the machine has no Chinese at all the words of the first page come before it. Chromium keeps
 * the boxes of a short word, such as a button's, that it drew while its slice was on the way.
 */
export async function lastResortFont(): Promise<void> {
  const isNeeded = !knowsChinese()
  const listed = import('@fontsource-variable/noto-sans-sc/index.css')
  if (!isNeeded) return
  await listed
  const words = [accessText, commonText, shellText].flatMap(Object.values).map(({ zh }) => zh)
  const read = document.fonts.load("14px 'Noto Sans SC Variable'", words.join(''))
  await Promise.race([read, new Promise(resolve => setTimeout(resolve, patience))])
}

/** A Chinese character is as wide as it is high; the box for an unknown one is not. */
function knowsChinese(): boolean {
  const pen = document.createElement('canvas').getContext('2d')
  if (!pen) return true
  pen.font = `100px ${fonts}`
  return pen.measureText('登').width > 90
}
