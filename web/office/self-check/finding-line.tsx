import type { AspectView } from '#domain/campaign/views.ts'
import type { FindingView } from '#domain/self-check/views.ts'
import { removeFinding } from '#web/api/self-checks.ts'
import { selfCheckText } from '#web/text/self-check.ts'
import { useText } from '#web/text/use-text.ts'
import { ConfirmButton } from '#web/ui/confirm-button.tsx'
import { tell } from '#web/ui/told.tsx'
import { RegisterFinding } from './register-finding.tsx'

interface FindingLineProps {
  finding: FindingView
  number: number
  aspect: AspectView
  mayRemove: boolean
}

/** What was found, of which kind, by whom; until signed it can be removed, and the clerk files it. */
export function FindingLine({ finding, number, aspect, mayRemove }: FindingLineProps) {
  const t = useText(selfCheckText)
  const kind = aspect.kinds.find(one => one.id === finding.kindId)
  async function remove() {
    await removeFinding(finding.id)
    tell(t('removed'))
  }
  return (
    <li>
      <div className="finding-text">{finding.manifestation}</div>
      <div className="row quiet">
        <span>{kind?.name ?? t('kindNone')}</span>
        <span>{t('foundBy', { name: finding.foundBy })}</span>
        <RegisterFinding finding={finding} number={number} />
        {mayRemove && finding.itemId === null && (
          <ConfirmButton
            size="small"
            type="text"
            question={t('removeFinding')}
            consequences={
              <>
                <p className="finding-text">{finding.manifestation}</p>
                <p>{t('removeConsequences')}</p>
              </>
            }
            onConfirm={remove}
          >
            {t('removeFromList')}
          </ConfirmButton>
        )}
      </div>
    </li>
  )
}
