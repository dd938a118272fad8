import type { TemplateUse, TemplateView } from '#domain/template/views.ts'
import { takeTemplate } from '#web/api/templates.ts'
import { useMomentText } from '#web/api/use-moment-text.ts'
import { templateText } from '#web/text/template.ts'
import { useText } from '#web/text/use-text.ts'
import { ConfirmButton } from '#web/ui/confirm-button.tsx'
import { tell } from '#web/ui/told.tsx'

/** Every change, newest first; an earlier template or what holds without one can be taken up again. */
export function TemplateHistory({ view }: { view: TemplateView }) {
  const t = useText(templateText)
  const momentText = useMomentText()
  const { kind, uses, bureau, otherwise } = view
  const leave = t(otherwise === 'county' ? 'takeCounty' : 'takeDefault')
  if (uses.length === 0) return <p className="quiet">{t('neverChanged', { bureau })}</p>
  const now = uses[0]!.templateId
  const newest = new Set(
    uses.map(({ templateId }) => uses.find(one => one.templateId === templateId)?.id),
  )
  async function take(templateId: number | null) {
    await takeTemplate(kind, templateId)
    tell(t('taken'))
  }
  return (
    <div>
      <h3 className="template-head">{t('history')}</h3>
      <ul className="template-uses">
        {uses.map(use => (
          <li key={use.id}>
            <div className="page-line">
              <UseWords use={use} />
              {use.templateId !== now && use.templateId !== null && newest.has(use.id) && (
                <ConfirmButton
                  size="small"
                  question={t('take')}
                  consequences={<p>{use.fileName}</p>}
                  onConfirm={() => take(use.templateId)}
                >
                  {t('take')}
                </ConfirmButton>
              )}
            </div>
            <div className="quiet">{t('by', { by: use.byName, when: momentText(use.at) })}</div>
          </li>
        ))}
      </ul>
      {now !== null && (
        <ConfirmButton
          question={leave}
          consequences={<p>{t('usedNone')}</p>}
          onConfirm={() => take(null)}
        >
          {leave}
        </ConfirmButton>
      )}
    </div>
  )
}

function UseWords({ use: { templateId, fileName, uploaded } }: { use: TemplateUse }) {
  const t = useText(templateText)
  if (templateId === null) return <span>{t('usedNone')}</span>
  return (
    <span>
      {t(uploaded ? 'usedUploaded' : 'usedAgain', { name: fileName ?? '' })}{' '}
      <a href={`/api/templates/versions/${templateId}`} download>
        {t('download')}
      </a>
    </span>
  )
}
