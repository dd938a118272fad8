import { chineseNumber } from '../document/chinese-number.ts'

const digits = '〇一二三四五六七八九'

/**
 * Chinese numerals of a date as Arabic ones: 二〇二二年六月三十日 → 2022年6月30日, 第二季度 →
 * 第2季度. Numerals that belong to no year, month, day or quarter stay as they are.
 */
export function arabicDates(text: string): string {
  return text
    .replace(/[〇○零0-9一二三四五六七八九]{4}(?=年)/g, year => toDigits(year))
    .replace(/(?<![〇○零一二三四五六七八九])[〇○零一二三四五六七八九]{2}(?=年)/g, toDigits)
    .replace(/[一二三四五六七八九十廿卅]{1,4}(?=月|日|号|季度)/g, number => toNumber(number))
    .replace(/([1-4])季(?!度)/g, '$1季度')
    .replace(/(?<![A-Za-z])Q([1-4])(?!\d)/gi, '$1季度')
}

function toDigits(text: string): string {
  return text
    .replace(/[○零]/g, '〇')
    .replace(/[〇一二三四五六七八九]/g, sign => String(digits.indexOf(sign)))
}

/** As lists count: 〇, 一 to 九十九; beyond, as it stands. */
export function chineseNumeral(n: number): string {
  if (n > 99) return String(n)
  return n === 0 ? digits[0]! : chineseNumber(n)
}

/** ① to ㊿; beyond, in brackets. */
export function circledNumeral(n: number): string {
  const [from, first] = n <= 20 ? [0x2460, 1] : n <= 35 ? [0x3251, 21] : [0x32b1, 36]
  return n < 1 || n > 50 ? `(${n})` : String.fromCharCode(from + n - first)
}

/** Up to 99: 三, 十, 十二, 二十, 三十一, 廿一. */
export function toNumber(text: string): string {
  const plain = text.replace(/^廿/, '二十').replace(/^卅/, '三十')
  const [tens, units] = plain.includes('十') ? plain.split('十') : ['', plain]
  const ten = plain.includes('十') ? (tens === '' ? 1 : digits.indexOf(tens!)) : 0
  const unit = units === '' ? 0 : digits.indexOf(units!)
  return ten < 0 || unit < 0 ? text : String(ten * 10 + unit)
}
