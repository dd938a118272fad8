import { Button } from 'antd'
import { numberBlocks } from '#domain/document/numbering.ts'
import { textOf } from '#domain/document/official.ts'
import type { ReportDocument } from '#domain/report/document.ts'
import type { Facts } from '#domain/report/facts.ts'
import { toOfficialDocument } from '#domain/report/official-report.ts'
import { momentText } from '#web/text/format.ts'
import { reportText } from '#web/text/report.ts'
import { useText } from '#web/text/use-text.ts'
import { copyText } from '#web/ui/copy-text.ts'
import { Notice } from '#web/ui/notice.tsx'
import { tell } from '#web/ui/told.tsx'

/** A text that this browser kept because the server does not have it. */
export interface UnsavedText {
  document: ReportDocument
  at: number
  /** The text on the server was changed after this one was begun. */
  isOlder: boolean
}

export function draftPlace(id: number): string {
  return `report.${id}`
}

interface UnsavedNoticeProps {
  unsaved: UnsavedText
  facts: Facts
  onUse: () => void
  onDiscard: () => void
}

/** Offers the kept text: to be used, copied or thrown away; nothing is decided for the person. */
export function UnsavedNotice({ unsaved, facts, onUse, onDiscard }: UnsavedNoticeProps) {
  const t = useText(reportText)
  const { document, at, isOlder } = unsaved
  return (
    <div className="unsaved">
      <Notice
        actions={
          <>
            <Button size="small" onClick={onUse}>
              {t('useMine')}
            </Button>
            <CopyTextButton document={document} facts={facts} />
            <Button size="small" type="text" onClick={onDiscard}>
              {t('discardMine')}
            </Button>
          </>
        }
      >
        {t(isOlder ? 'draftFoundOlder' : 'draftFound', { when: momentText(at) })}
      </Notice>
      <details>
        <summary>{t('notSavedText')}</summary>
        <textarea readOnly rows={8} value={plainText(document, facts)} lang="zh-CN" />
      </details>
    </div>
  )
}

export function CopyTextButton({ document, facts }: { document: ReportDocument; facts: Facts }) {
  const t = useText(reportText)
  async function copy() {
    if (await copyText(plainText(document, facts))) tell(t('copied'))
  }
  return (
    <Button size="small" onClick={copy}>
      {t('copyMine')}
    </Button>
  )
}

/** The report as it would be read aloud, with its numbering and figures. */
function plainText(document: ReportDocument, facts: Facts): string {
  const signature = { issuer: '', date: facts.atDate, sealed: true }
  const { title, addressee, body } = toOfficialDocument(document, facts, {
    signature,
    attachments: [],
  })
  const blocks = numberBlocks(body).map(block => block.number + textOf(block.runs))
  return [title, `${addressee}：`, ...blocks].join('\n')
}
