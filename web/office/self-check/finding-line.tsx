import { kindText } from '#domain/campaign/kind.ts'
import type { AspectView } from '#domain/campaign/views.ts'
import { withdrawFindingInput } from '#domain/self-check/inputs.ts'
import type { FindingView } from '#domain/self-check/views.ts'
import { withdrawFinding } from '#web/api/self-checks.ts'
import { useSession } from '#web/api/session.ts'
import { selfCheckText } from '#web/text/self-check.ts'
import { useText } from '#web/text/use-text.ts'
import { zonedMomentText } from '#web/text/zoned-moment.ts'
import { ReasonButton } from '#web/ui/reason-button.tsx'
import { StatusTag } from '#web/ui/status-tag.tsx'
import { tell } from '#web/ui/told.tsx'
import { RegisterFinding } from './register-finding.tsx'

interface FindingLineProps {
  finding: FindingView
  number: number
  aspect: AspectView
  mayWithdraw: boolean
}

/** What was found, of which kind, by whom; until signed it can be withdrawn, and the clerk files it. */
export function FindingLine({ finding, number, aspect, mayWithdraw }: FindingLineProps) {
  const t = useText(selfCheckText)
  return (
    <li>
      <div className="finding-text">{finding.manifestation}</div>
      <div className="row quiet">
        <FindingFacts finding={finding} aspect={aspect} />
        <RegisterFinding finding={finding} number={number} />
        {mayWithdraw && finding.itemId === null && (
          <ReasonButton
            size="small"
            type="text"
            act={t('withdrawFinding')}
            question={t('withdrawQuestion')}
            schema={withdrawFindingInput}
            reasonLabel={t('withdrawReason')}
            consequences={
              <>
                <p className="finding-text">{finding.manifestation}</p>
                <p>{t('withdrawConsequences')}</p>
              </>
            }
            submit={input => withdrawFinding(finding.id, input)}
            onDone={() => tell(t('withdrawn'))}
          />
        )}
      </div>
    </li>
  )
}

interface WithdrawnLineProps {
  finding: FindingView & { withdrawnAt: string }
  aspect: AspectView
}

/** What was taken back: struck through, with who, when and why. */
export function WithdrawnLine({ finding, aspect }: WithdrawnLineProps) {
  const t = useText(selfCheckText)
  const { timeZone } = useSession()
  const { withdrawnAt, withdrawnBy, withdrawnReason } = finding
  const when = zonedMomentText(withdrawnAt, timeZone)
  return (
    <li>
      <s className="finding-text">{finding.manifestation}</s>
      <div className="row quiet">
        <StatusTag tone="quiet">{t('withdrawn')}</StatusTag>
        <FindingFacts finding={finding} aspect={aspect} />
        <span>{t('withdrawnBy', { name: withdrawnBy ?? '', when })}</span>
        <span>{t('withdrawnWhy', { reason: withdrawnReason ?? '' })}</span>
      </div>
    </li>
  )
}

function FindingFacts({ finding, aspect }: { finding: FindingView; aspect: AspectView }) {
  const t = useText(selfCheckText)
  const kind = aspect.kinds.find(one => one.id === finding.kindId)
  return (
    <>
      <span>{kind ? kindText(kind) : t('kindNone')}</span>
      <span>{t('foundBy', { name: finding.foundBy })}</span>
    </>
  )
}
