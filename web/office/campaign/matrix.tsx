import { Link } from '@tanstack/react-router'
import type { CampaignView } from '#domain/campaign/views.ts'
import { isOpen, type MatrixCell } from '#domain/self-check/views.ts'
import { selfCheckText } from '#web/text/self-check.ts'
import { useText } from '#web/text/use-text.ts'
import { StatusTag } from '#web/ui/status-tag.tsx'
import { useSheetWho } from '../self-check/sheet-who.ts'
import { foundUnder, type MatrixRow } from './matrix-rows.ts'

interface MatrixProps {
  campaign: CampaignView
  rows: readonly MatrixRow[]
}

/** Units and leaders by aspects. A cell opens its sheet at the aspect, a total the findings behind it. */
export function Matrix({ campaign, rows }: MatrixProps) {
  const t = useText(selfCheckText)
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: scrolled sideways by keyboard */}
      <section className="matrix-scroll" tabIndex={0} aria-label={t('matrixCaption')}>
        <table className="matrix">
          <caption className="unseen">{t('matrixCaption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('who')}</th>
              {campaign.aspects.map(aspect => (
                <th scope="col" key={aspect.id}>
                  {aspect.name}
                </th>
              ))}
              <th scope="col">{t('total')}</th>
              <th scope="col">{t('signTitle')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(row => (
              <Row key={row.sheet.id} campaign={campaign} row={row} />
            ))}
          </tbody>
          <tfoot>
            <Totals campaign={campaign} rows={rows} />
          </tfoot>
        </table>
      </section>
      <p className="quiet">{t('legend')}</p>
    </>
  )
}

function Row({ campaign, row }: { campaign: CampaignView; row: MatrixRow }) {
  const t = useText(selfCheckText)
  const { sheet } = row
  const who = useSheetWho()(sheet)
  return (
    <tr>
      <th scope="row">
        <Link to="/self-checks/$id" params={{ id: sheet.id }}>
          {who}
        </Link>
      </th>
      {row.cells.map(cell => (
        <td key={cell.aspectId}>
          <Cell
            cell={cell}
            who={who}
            aspect={campaign.aspects.find(one => one.id === cell.aspectId)?.name ?? ''}
          />
        </td>
      ))}
      <td>
        <Total
          campaignId={campaign.id}
          search={{ sheet: sheet.id }}
          n={row.found}
          label={t('rowTotal', { who, n: row.found })}
        />
      </td>
      <td>
        <Signature row={row} />
      </td>
    </tr>
  )
}

function Signature({ row: { sheet, found } }: { row: MatrixRow }) {
  const t = useText(selfCheckText)
  if (sheet.signedAt) return <StatusTag tone="done">{t('signed')}</StatusTag>
  if (isOpen(sheet)) return <StatusTag tone="waiting">{t('unsigned')}</StatusTag>
  return <span className="quiet">{t(found > 0 ? 'endedUnsigned' : 'endedEmpty')}</span>
}

const shapes = { found: '■', none: '○', unanswered: '–' } as const

/** A shape and a word; the colour is only the third sign. */
function Cell({ cell, who, aspect }: { cell: MatrixCell; who: string; aspect: string }) {
  const t = useText(selfCheckText)
  const { answer } = cell
  const words = {
    found: t('found', { n: cell.found }),
    none: t('none'),
    unanswered: t('unanswered'),
  }
  return (
    <Link
      to="/self-checks/$id"
      params={{ id: cell.selfCheckId }}
      hash={`aspect-${cell.aspectId}`}
      className={`matrix-cell matrix-${answer}`}
      aria-label={t('cell', { who, aspect, answer: words[answer] })}
    >
      <span aria-hidden="true">{shapes[answer]}</span> {words[answer]}
    </Link>
  )
}

function Totals({ campaign, rows }: MatrixProps) {
  const t = useText(selfCheckText)
  const all = rows.reduce((sum, row) => sum + row.found, 0)
  return (
    <tr>
      <th scope="row">{t('total')}</th>
      {campaign.aspects.map(({ id, name }) => {
        const n = foundUnder(rows, id)
        return (
          <td key={id}>
            <Total
              campaignId={campaign.id}
              search={{ aspect: id }}
              n={n}
              label={t('columnTotal', { aspect: name, n })}
            />
          </td>
        )
      })}
      <td>
        <Total campaignId={campaign.id} search={{}} n={all} label={t('grandTotal', { n: all })} />
      </td>
      <td />
    </tr>
  )
}

interface TotalProps {
  campaignId: number
  search: { sheet?: number; aspect?: number }
  n: number
  label: string
}

function Total({ campaignId, search, n, label }: TotalProps) {
  return (
    <Link
      to="/campaigns/$id/findings"
      params={{ id: campaignId }}
      search={search}
      aria-label={label}
    >
      {n}
    </Link>
  )
}
