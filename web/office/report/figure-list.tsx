import { Button, Input } from 'antd'
import { useState } from 'react'
import type { ReportView } from '#domain/report/views.ts'
import { sentencesText } from '#web/text/format.ts'
import { useLanguage } from '#web/text/language.ts'
import { reportText } from '#web/text/report.ts'
import { useText } from '#web/text/use-text.ts'
import { Section } from '#web/ui/page.tsx'
import type { OpenedFigure } from './editor/figure-node.ts'

interface FigureListProps {
  report: ReportView
  onOpen: (opened: OpenedFigure) => void
  onInsert?: (key: string) => void
}

/** Every figure there is with its number: to look behind it, and to put it into the text. */
export function FigureList({ report, onOpen, onInsert }: FigureListProps) {
  const t = useText(reportText)
  const language = useLanguage()
  const [words, setWords] = useState('')
  const { facts, definitions, signed } = report
  const help = [
    t(onInsert ? 'figuresHelp' : 'figuresHelpRead'),
    t(signed ? 'figuresThen' : 'figuresNow'),
  ]
  const wanted = words.trim().toLowerCase()
  const [zeros, setZeros] = useState(false)
  const named = definitions.filter(({ zh, en }) => `${zh} ${en}`.toLowerCase().includes(wanted))
  const found = wanted || zeros ? named : named.filter(({ key }) => facts.figures[key]!.value)
  const hidden = named.length - found.length
  function onEnter() {
    if (wanted && found[0]) onInsert?.(found[0].key)
  }
  return (
    <Section title={t('figures')}>
      <p className="quiet">{sentencesText(help, language)}</p>
      <Input
        type="search"
        aria-label={t('findFigure')}
        placeholder={t('findFigure')}
        value={words}
        onChange={event => setWords(event.target.value)}
        onPressEnter={onEnter}
      />
      <ul className="figures">
        {found.map(({ key, unit, [language]: name }) => (
          <li key={key}>
            <button type="button" className="plain-button" onClick={() => onOpen({ key })}>
              <span>{name}</span>
              <strong>
                {facts.figures[key]!.text}
                {language === 'zh' && unit !== '%' && unit}
              </strong>
            </button>
            {onInsert && (
              <Button
                size="small"
                type="text"
                aria-label={t('insertNamed', { name })}
                // The cursor stays where it is in the text.
                onMouseDown={event => event.preventDefault()}
                onClick={() => onInsert(key)}
              >
                {t('insert')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {hidden > 0 && (
        <Button size="small" type="text" onClick={() => setZeros(true)}>
          {t('showZero', { n: hidden })}
        </Button>
      )}
      {named.length === 0 && <p className="quiet">{t('noFigures')}</p>}
    </Section>
  )
}
