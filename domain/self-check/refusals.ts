import type { RefusalText } from '../refusal-text.ts'

/** Refusals of the self-check. */
export const selfCheckRefusals = {
  notYourSheet: {
    kind: 'forbidden',
    zh: '这张查摆表由本单位人员或本人填写。',
    en: 'This sheet is filled in by the unit’s own people or by the leader in person.',
  },
  sheetSigned: {
    kind: 'conflict',
    zh: '查摆表已由 {by} 签字，不能再改。',
    en: 'The sheet is signed by {by} and cannot be changed.',
  },
  noneNeedsSentence: {
    kind: 'invalid',
    zh: '没有查出问题的，请用一句话说明查了什么，再签字。',
    en: 'Where nothing was found, say in a sentence what was looked at, then sign.',
  },
  findingTaken: {
    kind: 'conflict',
    zh: '这条问题已经列入台账。',
    en: 'This finding is on the ledger already.',
  },
  findingWithdrawn: {
    kind: 'conflict',
    zh: '这条问题已经撤回。',
    en: 'This finding was withdrawn.',
  },
  checksOpen: {
    kind: 'conflict',
    zh: '上一轮查摆还有 {open} 张表没有签字，不能开始新一轮。',
    en: '{open} sheets of the last round are not signed; a new round cannot begin.',
  },
  roundDueBehind: {
    kind: 'invalid',
    zh: '签字期限 {dueOn} 已过，请定今天或以后的日期。',
    en: 'The day to sign by, {dueOn}, has passed; set today or a later day.',
  },
  roundEnded: {
    kind: 'conflict',
    zh: '这一轮查摆已经结束，没有签字的表不再填写。',
    en: 'The round is over; sheets that were not signed are filled in no more.',
  },
  noRoundOpen: {
    kind: 'conflict',
    zh: '没有正在进行的查摆。',
    en: 'No round is open.',
  },
} satisfies Record<string, RefusalText>
