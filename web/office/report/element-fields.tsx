import { Input } from 'antd'
import { useId } from 'react'
import {
  type ElementKey,
  elementNames,
  type ReportElements,
  usualMark,
} from '#domain/report/elements.ts'
import { listText } from '#web/text/format.ts'
import { useLanguage } from '#web/text/language.ts'
import { reportText } from '#web/text/report.ts'
import { useText } from '#web/text/use-text.ts'
import { DayField } from '#web/ui/day-field.tsx'

interface ElementFieldsProps {
  elements: ReportElements
  issuer: string
  writes: boolean
  onChange: (elements: ReportElements) => void
}

const headFields = ['mark', 'number', 'signer'] as const
const colophonFields = ['copyTo', 'printedBy'] as const

/** 公文要素: what stands around the text, folded away until somebody wants it. */
export function ElementFields({ elements, issuer, writes, onChange }: ElementFieldsProps) {
  const t = useText(reportText)
  const language = useLanguage()
  const id = useId()
  const filled = Object.entries(elementNames).filter(([key]) => elements[key as ElementKey])
  const names = filled.map(([, name]) => name[language])
  const set = (key: ElementKey, value: string) => onChange({ ...elements, [key]: value })
  const field = (key: (typeof headFields | typeof colophonFields)[number]) => (
    <div className="field" key={key}>
      <label htmlFor={`${id}-${key}`}>{elementNames[key][language]}</label>
      <Input
        id={`${id}-${key}`}
        name={key}
        lang="zh-CN"
        maxLength={200}
        readOnly={!writes}
        value={elements[key] ?? ''}
        placeholder={key === 'mark' ? usualMark(issuer) : undefined}
        onChange={event => set(key, event.target.value)}
      />
      <div className="field-help">{t(`${key}Help`)}</div>
    </div>
  )
  return (
    <details className="elements">
      <summary>
        {t('elements')}
        <span className="quiet">
          {names.length > 0 ? listText(names, language) : t('elementsEmpty')}
        </span>
      </summary>
      <p className="quiet">{t('elementsHelp')}</p>
      <div className="field-row">{headFields.map(field)}</div>
      <div className="field-row">
        {colophonFields.map(field)}
        <div className="field">
          <label htmlFor={`${id}-printedOn`}>{elementNames.printedOn[language]}</label>
          <DayField
            id={`${id}-printedOn`}
            disabled={!writes}
            value={elements.printedOn}
            onChange={day => set('printedOn', (day as string | null) ?? '')}
          />
          <div className="field-help">{t('printedOnHelp')}</div>
        </div>
      </div>
    </details>
  )
}
