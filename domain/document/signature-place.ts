import { charWidth } from '#domain/document/char-width.ts'
import { writtenDate } from '#domain/document/chinese-date.ts'
import type { Signature } from '#domain/document/official.ts'

/** How far issuer and date stay from the right edge of the type area, in characters (字). */
export interface SignaturePlace {
  issuerRight: number
  dateRight: number
}

/**
 * Where 署名 and 成文日期 stand (GB/T 9704-2012 §7.3.5).
 * Sealed: the date stays four characters off the right edge and the issuer is centred over it.
 * Unsealed: the issuer stays two characters off, the date begins two characters to its right;
 * a date longer than the issuer stays two characters off itself and the issuer moves left.
 */
export function placeSignature(signature: Signature): SignaturePlace {
  const issuer = charWidth(signature.issuer)
  const date = charWidth(writtenDate(signature.date))
  return signature.sealed ? placeSealed(issuer, date) : placeUnsealed(issuer, date)
}

function placeSealed(issuer: number, date: number): SignaturePlace {
  // A very long issuer would run over the edge when centred on 右空四字: both move left together.
  const dateRight = Math.max(4, (issuer - date) / 2)
  return { dateRight, issuerRight: dateRight + (date - issuer) / 2 }
}

function placeUnsealed(issuer: number, date: number): SignaturePlace {
  if (date > issuer) return { dateRight: 2, issuerRight: 4 + date - issuer }
  return { issuerRight: 2, dateRight: issuer - date }
}
