import type { RefusalText } from '../refusal-text.ts'

/** Refusals of changing a setting. */
export const settingRefusals = {
  settingInvalid: {
    kind: 'invalid',
    zh: '“{label}”不能这样设置。',
    en: '“{labelEn}” cannot be set to this.',
  },
  settingUnchanged: {
    kind: 'conflict',
    zh: '与现行设置一样，没有需要保存的。',
    en: 'This is how it is set already; there is nothing to save.',
  },
  settingKept: {
    kind: 'forbidden',
    zh: '这一项由{keeper}设置。',
    en: 'This is set by another administrator: {keeper}.',
  },
} satisfies Record<string, RefusalText>
