import { Button } from 'antd'
import { useEffect, useState } from 'react'
import type { AspectView } from '#domain/campaign/views.ts'
import { type FindingView, isOpen, type SelfCheckView } from '#domain/self-check/views.ts'
import { selfCheckText } from '#web/text/self-check.ts'
import { useText } from '#web/text/use-text.ts'
import { KindLine } from '../rectification/kind-line.tsx'
import { FindingForm, hasFindingDraft } from './finding-form.tsx'
import { FindingLine, WithdrawnLine } from './finding-line.tsx'

interface SheetAspectProps {
  aspect: AspectView
  /** As printed: 一、二、三. */
  number: number
  sheet: SelfCheckView
  findings: readonly FindingView[]
  /** Told while a finding is being typed here, so that nobody signs it away. */
  onWriting: (aspectId: number, open: boolean) => void
}

/** One aspect: its kinds to look at, what was found under it, and the way to write down one more. */
export function SheetAspect({ aspect, number, sheet, findings, onWriting }: SheetAspectProps) {
  const t = useText(selfCheckText)
  const mayWrite = sheet.mine && isOpen(sheet)
  const [open, setOpen] = useState(() => mayWrite && hasFindingDraft(sheet.id, aspect.id))
  const [pressed, setPressed] = useState<{ kindId: number | null }>()
  useEffect(() => onWriting(aspect.id, open), [onWriting, aspect.id, open])
  const mayOpen = mayWrite && !open
  const standing = findings.filter(finding => finding.withdrawnAt === null)
  function write(kind: number | null) {
    setPressed({ kindId: kind })
    setOpen(true)
  }
  return (
    <section className="section sheet-aspect" id={`aspect-${aspect.id}`}>
      <div className="page-line">
        <h2>
          {number}. {aspect.name}
        </h2>
        <Answer found={standing.length} signed={sheet.signedAt !== null} />
      </div>
      <Kinds aspect={aspect} onWrite={mayOpen ? write : undefined} />
      {standing.length > 0 && (
        <ol className="findings">
          {standing.map((finding, at) => (
            <FindingLine
              key={finding.id}
              finding={finding}
              number={at + 1}
              aspect={aspect}
              mayWithdraw={mayWrite}
            />
          ))}
        </ol>
      )}
      <Withdrawn aspect={aspect} findings={findings} />
      {open && mayWrite && (
        <FindingForm
          sheetId={sheet.id}
          aspect={aspect}
          pressed={pressed}
          onEnd={() => setOpen(false)}
        />
      )}
      {mayOpen && (
        <Button
          aria-label={t('addFindingUnder', { aspect: aspect.name })}
          onClick={() => write(null)}
        >
          {t('addFinding')}
        </Button>
      )}
    </section>
  )
}

/** What was written down under the aspect and taken back. */
function Withdrawn({ aspect, findings }: Pick<SheetAspectProps, 'aspect' | 'findings'>) {
  const t = useText(selfCheckText)
  const withdrawn = findings.filter(isWithdrawn)
  if (withdrawn.length === 0) return null
  return (
    <ul className="findings" aria-label={t('withdrawnHere')}>
      {withdrawn.map(finding => (
        <WithdrawnLine key={finding.id} finding={finding} aspect={aspect} />
      ))}
    </ul>
  )
}

function isWithdrawn(finding: FindingView): finding is FindingView & { withdrawnAt: string } {
  return finding.withdrawnAt !== null
}

/** The same shapes and words as in the matrix. */
function Answer({ found, signed }: { found: number; signed: boolean }) {
  const t = useText(selfCheckText)
  if (found > 0) return <span className="answer-found">■ {t('foundHere', { n: found })}</span>
  if (signed) return <span>○ {t('noneHere')}</span>
  return <span className="quiet">– {t('notYet')}</span>
}

interface KindsProps {
  aspect: AspectView
  onWrite?: (kindId: number) => void
}

/** What to look for; each leads to the form with the kind chosen already. */
function Kinds({ aspect, onWrite }: KindsProps) {
  const t = useText(selfCheckText)
  if (aspect.kinds.length === 0) return <p className="quiet">{t('noKinds')}</p>
  return (
    <ul className="sheet-kinds" aria-label={t('kinds')}>
      {aspect.kinds.map(kind => (
        <li key={kind.id}>
          <span>
            <KindLine kind={kind} />
          </span>
          {onWrite && (
            <Button
              size="small"
              aria-label={t('addFindingUnder', { aspect: kind.name })}
              onClick={() => onWrite(kind.id)}
            >
              {t('writeHere')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}
