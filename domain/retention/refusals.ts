import type { RefusalText } from '../refusal-text.ts'

/** Refusals of removing what was kept long enough. */
export const retentionRefusals = {
  nothingDue: {
    kind: 'conflict',
    zh: '没有到期的记录。',
    en: 'No record is due.',
  },
  removalOpen: {
    kind: 'conflict',
    zh: '这一类已有待批准的清除，请先办完。',
    en: 'A removal of this kind waits for approval already.',
  },
  removalDecided: {
    kind: 'conflict',
    zh: '这次清除已有决定。',
    en: 'This removal was decided already.',
  },
  ownRemoval: {
    kind: 'forbidden',
    zh: '这次清除是您提出的，须由另一个人批准。',
    en: 'You asked for this removal yourself; another person decides.',
  },
  removalChanged: {
    kind: 'conflict',
    zh: '提出之后，到期的记录或保管期限有了变动，没有清除。请不批准，再重新提出。',
    en: 'What is due, or how long it is kept, has changed since this was asked for; nothing was removed. Refuse it and ask again.',
  },
  fileRemoved: {
    kind: 'missing',
    zh: '这个文件的保管期限已满，已于 {on} 清除；清除记录可查。',
    en: 'This file was kept as long as it had to be and was removed on {on}; the removal is on record.',
  },
} satisfies Record<string, RefusalText>
