import { Select } from 'antd'
import type { CampaignView } from '#domain/campaign/views.ts'
import type { PlanView } from '#domain/ledger/views.ts'
import { ledgerImportText } from '#web/text/ledger-import.ts'
import { useText } from '#web/text/use-text.ts'
import { Section } from '#web/ui/page.tsx'
import type { AspectChoice, Ticks } from './use-ticks.ts'

interface AspectsPanelProps {
  plan: PlanView
  ticks: Ticks
  catalogue: CampaignView['aspects']
}

/** Aspects of the file that the catalogue does not have: left in the note unless the clerk says more. */
export function AspectsPanel({ plan, ticks, catalogue }: AspectsPanelProps) {
  const t = useText(ledgerImportText)
  if (plan.newAspects.length === 0) return null
  const choices: { value: AspectChoice; label: string }[] = [
    { value: 'leave', label: t('leaveAspect') },
    { value: 'add', label: t('addAspect') },
    ...catalogue.map(({ id, name }) => ({ value: id, label: t('sameAspect', { name }) })),
  ]
  return (
    <Section title={t('newAspects')}>
      <p className="quiet">{t('newAspectsHelp')}</p>
      <div className="import-list">
        <ul>
          {plan.newAspects.map(({ name, rows, remembered }) => (
            <li key={name} className="import-name">
              <span>
                {name} <span className="quiet">{t('inRows', { n: rows })}</span>
                {remembered !== null && <span className="quiet"> · {t('rememberedAspect')}</span>}
              </span>
              <Select<AspectChoice>
                size="small"
                className="import-aspect"
                aria-label={t('aspectChoice', { name })}
                value={ticks.aspect(name)}
                onChange={choice => ticks.chooseAspect(name, choice)}
                options={choices}
                popupMatchSelectWidth={false}
              />
            </li>
          ))}
        </ul>
      </div>
    </Section>
  )
}
