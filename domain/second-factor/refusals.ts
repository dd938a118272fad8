import type { RefusalText } from '../refusal-text.ts'

export const secondFactorRefusals = {
  secondFactorNeeded: {
    kind: 'forbidden',
    zh: '您的岗位登录时还要输入动态口令，请重新登录。填写的内容会保留。',
    en: 'Your post signs in with a one-time code as well; please sign in again. What you typed is kept.',
  },
  secondFactorFailed: {
    kind: 'signIn',
    zh: '动态口令不对或已经用过，或账号已锁定。请等手机上出现下一个口令再试；连续错 {limit} 次锁定 {minutes} 分钟。',
    en: 'The code is wrong or was used already, or the account is locked. Wait for the next code; after {limit} failures in a row the account locks for {minutes} minutes.',
  },
  enrolmentCodeWrong: {
    kind: 'invalid',
    zh: '口令对不上。请确认手机时间准确，等下一个口令出现后再输入。',
    en: 'This code does not fit. Check that the phone’s clock is right and type the next code.',
  },
  secondFactorHeld: {
    kind: 'conflict',
    zh: '现在不需要登记或输入动态口令，请刷新页面。',
    en: 'No code is to be enrolled or typed now; reload the page.',
  },
  secondFactorMissing: {
    kind: 'conflict',
    zh: '{name}没有登记动态口令，无须重置。',
    en: '{name} has no one-time codes; there is nothing to reset.',
  },
} satisfies Record<string, RefusalText>
