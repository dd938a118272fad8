import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import { charWidth } from '#domain/document/char-width.ts'
import { chineseDate } from '#domain/document/chinese-date.ts'
import { numberBlocks } from '#domain/document/numbering.ts'
import {
  type Colophon,
  type DocumentHead,
  type OfficialDocument,
  textOf,
} from '#domain/document/official.ts'
import { placeSignature } from '#domain/document/signature-place.ts'
import { titleLines } from '#domain/document/title-lines.ts'
import type { ReportDocument } from '#domain/report/document.ts'
import { ledgerTitle } from '#domain/report/ledger.ts'
import { toOfficialDocument } from '#domain/report/official-report.ts'
import type { ReportView } from '#domain/report/views.ts'
import { useSession } from '#web/api/session.ts'
import { reportText } from '#web/text/report.ts'
import { useText } from '#web/text/use-text.ts'
import { placed } from '#web/ui/placed.ts'
import './page-preview.css'

interface PagePreviewProps {
  report: ReportView
  document: ReportDocument
}

const paperWidth = 210
const linesOnPage = 22
/** A4 at 96 dpi; narrower screens show the same page smaller. */
const widest = 794

/**
 * The text on pages of GB/T 9704-2012: 22 lines by 28 characters. Every line has the same pitch, so
 * a page is a window of 22 lines on the whole text.
 */
export function PagePreview({ report, document }: PagePreviewProps) {
  const t = useText(reportText)
  const { today } = useSession()
  const frame = useRef<HTMLDivElement>(null)
  const flow = useRef<HTMLDivElement>(null)
  const [millimetre, setMillimetre] = useState(0)
  const [pages, setPages] = useState(1)
  const { shown, total } = report.ledger
  const official = useMemo(() => {
    const date = report.signed?.on ?? today
    const signature = { issuer: report.issuer, date, sealed: true }
    return toOfficialDocument(document, report.facts, { signature, attachments: [] })
  }, [report, document, today])
  useLayoutEffect(() => {
    const observer = new ResizeObserver(([entry]) => {
      setMillimetre(Math.min(entry!.contentRect.width, widest) / paperWidth)
    })
    observer.observe(frame.current!)
    return () => observer.disconnect()
  }, [])
  // After every drawing: another text or width has other pages.
  useLayoutEffect(() => {
    const height = flow.current?.scrollHeight ?? 0
    const lineHeight = (225 / linesOnPage) * millimetre
    setPages(Math.max(1, Math.ceil((height - 1) / lineHeight / linesOnPage)))
  })
  const numbers = Array.from({ length: pages }, (_, at) => at + 1)
  const text = <Flow official={official} attached={total > 0} />
  return (
    <div
      ref={frame}
      className="preview"
      style={{ '--mm': `${millimetre}px` } as never}
      lang="zh-CN"
    >
      <div className="preview-measure" aria-hidden="true">
        <div ref={flow}>{text}</div>
      </div>
      <p className="quiet preview-note">{t('pagesAreNear')}</p>
      {numbers.map(number => (
        <section key={number} className="sheet" aria-label={t('page', { n: number })}>
          <div className="sheet-area">
            <div style={{ marginTop: `calc(var(--mm) * ${-225 * (number - 1)})` }}>{text}</div>
          </div>
          <div className={number % 2 === 1 ? 'sheet-number sheet-odd' : 'sheet-number'}>
            — {number} —
          </div>
        </section>
      ))}
      {total > 0 && (
        <p className="quiet">
          {t(shown < total ? 'attachedPart' : 'attachedLedger', { shown, total })}
        </p>
      )}
    </div>
  )
}

function Flow({ official, attached }: { official: OfficialDocument; attached: boolean }) {
  const { issuerRight, dateRight } = placeSignature(official.signature)
  return (
    <>
      {official.head && <Head head={official.head} />}
      <div className="sheet-title">
        {titleLines(official.title).map(line => (
          <div key={line}>{line}</div>
        ))}
      </div>
      <p className="sheet-addressee">{official.addressee.replace(/[：:]\s*$/, '')}：</p>
      {placed(numberBlocks(official.body)).map(({ entry: block, place }) => (
        <p
          key={place}
          className={block.kind === 'heading' ? `sheet-heading-${block.level}` : undefined}
        >
          {block.number + textOf(block.runs)}
        </p>
      ))}
      {attached && <p className="sheet-note">附件：{ledgerTitle}</p>}
      <div className="sheet-signature">
        <div style={{ marginRight: `${issuerRight}em` }}>{official.signature.issuer}</div>
        <div style={{ marginRight: `${dateRight}em` }}>{chineseDate(official.signature.date)}</div>
      </div>
      {official.colophon && <Imprint colophon={official.colophon} />}
    </>
  )
}

/** 版头: red mark, number and signer, the red line. */
function Head({ head: { mark, number, signer } }: { head: DocumentHead }) {
  const size = Math.min(14.8, 156 / charWidth(mark))
  return (
    <div className="sheet-head">
      <div className="sheet-mark" style={{ fontSize: `calc(var(--mm) * ${size})` }}>
        {mark}
      </div>
      <div className={signer ? 'sheet-reference' : 'sheet-reference sheet-centred'}>
        <span>{number}</span>
        {signer && (
          <span>
            签发人：<span className="sheet-signer">{signer}</span>
          </span>
        )}
      </div>
    </div>
  )
}

/** 版记; on paper it stands at the foot of the last page. */
function Imprint({ colophon: { copyTo, printedBy, printedOn } }: { colophon: Colophon }) {
  return (
    <div className="sheet-colophon">
      {copyTo && <div>抄送：{copyTo.replace(/。$/, '')}。</div>}
      {printedBy && (
        <div className="sheet-printed">
          <span>{printedBy}</span>
          <span>{printedOn && `${chineseDate(printedOn)}印发`}</span>
        </div>
      )}
    </div>
  )
}
