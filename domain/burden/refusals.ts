import type { RefusalText } from '../refusal-text.ts'

/** Refusals of the burden page. */
export const burdenRefusals = {
  notAnswerer: {
    kind: 'forbidden',
    zh: '负担反映由本局整改办、主要负责人或县级办公室答复。',
    en: 'Remarks are answered by the bureau’s clerk or head, or by the county’s office.',
  },
  ownRemark: {
    kind: 'forbidden',
    zh: '自己反映的，请由其他人答复。',
    en: 'Somebody else answers what you said yourself.',
  },
  remarkAnswered: {
    kind: 'conflict',
    zh: '这条反映已经有人答复。',
    en: 'Somebody has answered this remark already.',
  },
} satisfies Record<string, RefusalText>
