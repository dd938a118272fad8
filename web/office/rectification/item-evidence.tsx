import { useState } from 'react'
import type { ItemView } from '#domain/rectification/views.ts'
import { post } from '#web/api/client.ts'
import { refreshItems } from '#web/api/items.ts'
import { usePeople } from '#web/api/organisation.ts'
import { useSession } from '#web/api/session.ts'
import { dayText } from '#web/text/format.ts'
import { itemText } from '#web/text/item.ts'
import { useLanguage } from '#web/text/language.ts'
import { useText } from '#web/text/use-text.ts'
import { zonedMomentText } from '#web/text/zoned-moment.ts'
import { ConfirmButton } from '#web/ui/confirm-button.tsx'
import { copyText } from '#web/ui/copy-text.ts'
import { Section } from '#web/ui/page.tsx'
import { StatusTag } from '#web/ui/status-tag.tsx'
import { tell } from '#web/ui/told.tsx'
import { EvidenceUpload } from './evidence-upload.tsx'
import './item-evidence.css'

type Evidence = ItemView['evidence'][number]

export function ItemEvidence({ item }: { item: ItemView }) {
  const t = useText(itemText)
  const live = item.evidence.filter(evidence => evidence.withdrawnAt === null).length
  return (
    <Section title={t('evidence', { n: live })}>
      {item.evidence.length === 0 && <p className="quiet">{t('evidenceNone')}</p>}
      <ul className="evidence">
        {item.evidence.map(evidence => (
          <EvidenceFile key={evidence.id} item={item} evidence={evidence} />
        ))}
      </ul>
      {isOpen(item, 'addEvidence') && <EvidenceUpload item={item} />}
    </Section>
  )
}

function EvidenceFile({ item, evidence }: { item: ItemView; evidence: Evidence }) {
  const t = useText(itemText)
  const withdrawn = evidence.withdrawnAt !== null
  async function withdraw() {
    await post(`/api/evidence/${evidence.id}/withdraw`)
    await refreshItems()
  }
  return (
    <li className={withdrawn ? 'evidence-withdrawn' : undefined}>
      <Thumbnail evidence={evidence} />
      <div className="evidence-words">
        <div className="row">
          {evidence.removedAt === null ? (
            <a href={`/api/evidence/${evidence.id}`} download={evidence.fileName}>
              {evidence.fileName}
            </a>
          ) : (
            <span>{evidence.fileName}</span>
          )}
          <span className="quiet">{sizeText(evidence.size)}</span>
          {withdrawn && <StatusTag tone="quiet">{t('withdrawn')}</StatusTag>}
          {evidence.removedAt !== null && <StatusTag tone="quiet">{t('removed')}</StatusTag>}
        </div>
        {evidence.note && <div>{evidence.note}</div>}
        <EvidenceFacts item={item} evidence={evidence} />
      </div>
      {!withdrawn && evidence.cycle === item.cycle && isOpen(item, 'withdrawEvidence') && (
        <ConfirmButton
          type="text"
          size="small"
          question={t('withdrawQuestion', { name: evidence.fileName })}
          consequences={t('withdrawHelp')}
          onConfirm={withdraw}
        >
          {t('withdraw')}
        </ConfirmButton>
      )}
    </li>
  )
}

function EvidenceFacts({ item, evidence }: { item: ItemView; evidence: Evidence }) {
  const t = useText(itemText)
  const language = useLanguage()
  const { timeZone, today } = useSession()
  const { personName } = usePeople()
  const measure = item.measures.find(one => one.id === evidence.measureId)
  async function copyHash() {
    if (await copyText(evidence.sha256)) tell(t('copied'))
  }
  return (
    <div className="quiet evidence-facts">
      <span>
        {t('effectiveOn')} {dayText(evidence.effectiveOn, language, today)}
      </span>
      <span>{measure ? t('measureNo', { n: measure.position }) : t('forItem')}</span>
      {item.cycle > 1 && <span>{t('cycle', { n: evidence.cycle })}</span>}
      <span>
        {t('uploadedBy', {
          name: personName(evidence.uploadedBy),
          when: zonedMomentText(evidence.uploadedAt, timeZone),
        })}
      </span>
      <button type="button" className="plain-button" title={t('copyHash')} onClick={copyHash}>
        {t('hash')} {evidence.sha256.slice(0, 12)}… <u>{t('copy')}</u>
      </button>
    </div>
  )
}

/** A small picture where there is one; some formats cannot be drawn, and then there is none. */
function Thumbnail({ evidence }: { evidence: Evidence }) {
  const [missing, setMissing] = useState(
    !evidence.mediaType.startsWith('image/') || evidence.removedAt !== null,
  )
  if (missing) return <span className="evidence-kind">{kindOf(evidence.fileName)}</span>
  return (
    <img
      src={`/api/evidence/${evidence.id}/thumbnail`}
      alt=""
      loading="lazy"
      onError={() => setMissing(true)}
    />
  )
}

function isOpen(item: ItemView, action: string): boolean {
  return item.actions.some(one => one.action === action && !one.reason)
}

function kindOf(fileName: string): string {
  return /\.([a-z0-9]{1,5})$/i.exec(fileName)?.[1]?.toUpperCase() ?? '?'
}

/** Bytes as people read them: `820 kB`, `3.4 MB`. */
function sizeText(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000)} kB`
  return `${(bytes / 1_000_000).toFixed(1)} MB`
}
