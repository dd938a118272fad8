import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Drawer, Radio } from 'antd'
import { definitionsFor } from '#domain/report/facts.ts'
import type { FigureFilter } from '#domain/report/figure-filter.ts'
import type { FigureRow, ReportView } from '#domain/report/views.ts'
import { figureRowsQuery } from '#web/api/reports.ts'
import { useRight } from '#web/api/session.ts'
import { statusText } from '#web/text/codes.ts'
import { countText, dayText } from '#web/text/format.ts'
import { useLanguage } from '#web/text/language.ts'
import { reportText } from '#web/text/report.ts'
import { useText } from '#web/text/use-text.ts'
import { placed } from '#web/ui/placed.ts'
import { Answered, Empty } from '#web/ui/state.tsx'
import type { FigureForm, OpenedFigure } from './editor/figure-node.ts'

interface FigureRowsDrawerProps {
  report: ReportView
  opened: OpenedFigure | undefined
  onClose: () => void
}

/** The records behind a figure, exactly as many as it says, beside the text. */
export function FigureRowsDrawer({ report, opened, onClose }: FigureRowsDrawerProps) {
  const t = useText(reportText)
  const language = useLanguage()
  const definition = report.definitions.find(one => one.key === opened?.key)
  const figure = definition && report.facts.figures[definition.key]
  return (
    <Drawer
      open={opened !== undefined}
      title={definition && figure ? `${definition[language]} ${figure.text}` : t('unknownFigure')}
      onClose={onClose}
      size="min(560px, 100vw)"
      destroyOnHidden
    >
      {opened?.write && figure && <WriteAs opened={opened} {...figure} />}
      {figure && <Rows report={report} figureKey={figure.key} />}
    </Drawer>
  )
}

function WriteAs({
  opened,
  text,
  chinese,
}: {
  opened: OpenedFigure
  text: string
  chinese: string
}) {
  const t = useText(reportText)
  if (text === chinese) return null
  return (
    <div className="row write-as">
      <span>{t('writeAs')}</span>
      <Radio.Group
        key={opened.key}
        defaultValue={opened.form}
        onChange={event => opened.write?.(event.target.value as FigureForm)}
        options={[
          { value: 'digits', label: text },
          { value: 'chinese', label: chinese },
        ]}
      />
    </div>
  )
}

function Rows({ report, figureKey }: { report: ReportView; figureKey: string }) {
  const t = useText(reportText)
  const readsLedger = useRight('item.read')
  const query = useInfiniteQuery(figureRowsQuery(report.id, figureKey))
  const definition = definitionsFor(report.facts).find(one => one.key === figureKey)
  const ofWhat = counted[definition?.filter.of ?? 'items']
  return (
    <Answered query={query}>
      {({ pages }) => {
        const { total, hidden, over, ledger } = pages[0]!
        const count = { n: total, over: countText(over ?? 0) }
        return (
          <>
            <p role="status">{t(over === null ? 'rowsTotal' : 'rowsOver', count)}</p>
            {hidden > 0 && <p className="quiet">{t('rowsHidden', { n: hidden })}</p>}
            {definition?.sum && <p className="quiet">{t('sumOf')}</p>}
            {report.signed && <p className="quiet">{t('rowsThen')}</p>}
            {ledger && readsLedger && (
              <p>
                <Link to="/ledger" search={ledger} target="_blank">
                  {t(report.signed ? 'openNowInLedger' : 'openInLedger')}
                </Link>
              </p>
            )}
            {total === 0 && <Empty title={t('noRows')} />}
            <ul className="figure-rows">
              {placed(pages.flatMap(page => page.rows)).map(({ entry: row, place }) => (
                <Row key={place} row={row} ofWhat={ofWhat} />
              ))}
            </ul>
            {query.hasNextPage && (
              <Button onClick={() => query.fetchNextPage()} loading={query.isFetchingNextPage}>
                {t('more')}
              </Button>
            )}
          </>
        )
      }}
    </Answered>
  )
}

/** What the number beside a row counts. */
const counted: Partial<Record<FigureFilter['of'], 'ofPeople' | 'ofKinds' | 'ofItems'>> = {
  activities: 'ofPeople',
  trainings: 'ofPeople',
  catalogue: 'ofKinds',
  aspects: 'ofItems',
}

interface RowProps {
  row: FigureRow
  ofWhat: 'ofPeople' | 'ofKinds' | 'ofItems' | undefined
}

function Row({ row, ofWhat }: RowProps) {
  const t = useText(reportText)
  const status = useText(statusText)
  const language = useLanguage()
  const { itemId, number, text, day, done, count } = row
  const shownDay = day && dayText(day, language)
  const facts = [
    row.status && status(row.status),
    done !== null && t(done ? 'done' : 'notDone'),
    shownDay && (itemId ? t('until', { day: shownDay }) : shownDay),
  ].filter(Boolean)
  return (
    <li>
      {itemId ? (
        <Link to="/items/$id" params={{ id: itemId }} target="_blank">
          {number}
        </Link>
      ) : (
        number && <span className="quiet">{number}</span>
      )}
      <span className="figure-row-text">{text}</span>
      {ofWhat && count !== null && <span>{t(ofWhat, { n: count })}</span>}
      <span className="quiet figure-row-facts">{facts.join(' · ')}</span>
    </li>
  )
}
