import { circular, circularFields } from './circular.ts'
import { closeOutForm, closeOutFormFields } from './close-out-form.ts'
import type { FieldDefinition, Fields } from './fields.ts'
import { minutes, minutesFields } from './minutes.ts'
import type { Paper } from './paper.ts'
import { supervisionLetter, supervisionLetterFields } from './supervision-letter.ts'

/** The documents beside the report, whose look a bureau may change in Word. */
export const documentKinds = ['closeOutForm', 'circular', 'minutes', 'supervisionLetter'] as const
export type DocumentKind = (typeof documentKinds)[number]

export interface DocumentDefinition {
  zh: string
  en: string
  fields: readonly FieldDefinition[]
  /** Our own layout of the fields. */
  layout(fields: Fields): Paper
}

export const documents: Record<DocumentKind, DocumentDefinition> = {
  closeOutForm: {
    zh: '销号申请表',
    en: 'Close-out form',
    fields: closeOutFormFields,
    layout: closeOutForm,
  },
  circular: {
    zh: '问题整改情况通报',
    en: 'Circular on the state of a campaign',
    fields: circularFields,
    layout: circular,
  },
  minutes: { zh: '会议纪要', en: 'Minutes of a meeting', fields: minutesFields, layout: minutes },
  supervisionLetter: {
    zh: '督办函',
    en: 'Supervision letter',
    fields: supervisionLetterFields,
    layout: supervisionLetter,
  },
}
