import type { RefusalText } from '../refusal-text.ts'

/** Refusals of sending notices out of the office. */
export const deliveryRefusals = {
  deliverySent: {
    kind: 'conflict',
    zh: '这一条已经发出，无须重试。',
    en: 'This one was sent already; there is nothing to retry.',
  },
} satisfies Record<string, RefusalText>
