import type { RefusalText } from '../refusal-text.ts'

export const oidcRefusals = {
  oidcFailed: {
    kind: 'signIn',
    zh: '统一身份认证没有通过，或等待时间过长。请重新登录；仍不行的，请用账号和密码登录，并告诉系统管理员。',
    en: 'The identity provider did not confirm you, or it took too long. Try again; else sign in with account and password and tell the system administrator.',
  },
  oidcAway: {
    kind: 'unable',
    zh: '统一身份认证暂时连不上，请稍后再试，或用账号和密码登录。',
    en: 'The identity provider cannot be reached. Try again shortly, or sign in with account and password.',
  },
  oidcNoAccount: {
    kind: 'signIn',
    zh: '统一身份认证已通过，但您在本系统没有账号，或已离任。请联系本单位系统管理员。',
    en: 'The identity provider confirmed you, but you have no account here, or you have left. Ask the system administrator of your bureau.',
  },
  oidcNoPost: {
    kind: 'signIn',
    zh: '统一身份认证已通过，但您在本系统没有现任职务。请联系本单位系统管理员。',
    en: 'The identity provider confirmed you, but you hold no current post here. Ask the system administrator of your bureau.',
  },
} satisfies Record<string, RefusalText>
