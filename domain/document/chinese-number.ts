const digits = '零一二三四五六七八九'
const places = ['', '十', '百', '千']
const groups = ['', '万', '亿']

/**
 * A whole number in Chinese numerals: 17 → 十七, 101 → 一百零一, 20000 → 二万.
 * From 0 to 999,999,999,999; anything else is a mistake of the caller (RangeError).
 */
export function chineseNumber(value: number): string {
  if (!Number.isSafeInteger(value) || value < 0 || value >= 1e12) throw new RangeError(`${value}`)
  if (value === 0) return '零'
  let text = ''
  for (let group = 2; group >= 0; group -= 1) {
    const four = Math.floor(value / 10000 ** group) % 10000
    const above = Math.floor(value / 10000 ** (group + 1))
    if (four === 0) continue
    if (above > 0 && four < 1000) text += '零'
    text += fourDigits(four) + groups[group]
  }
  return text.replace(/^一十/, '十')
}

/** The same before a measure word, where two is 两: 两个方面, 三个问题. */
export function chineseCount(value: number): string {
  return value === 2 ? '两' : chineseNumber(value)
}

function fourDigits(value: number): string {
  let text = ''
  for (let place = 3; place >= 0; place -= 1) {
    const digit = Math.floor(value / 10 ** place) % 10
    if (digit > 0) text += digits[digit]! + places[place]!
    else if (text && value % 10 ** place > 0 && !text.endsWith('零')) text += '零'
  }
  return text
}
