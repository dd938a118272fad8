import type { ReactNode } from 'react'
import type { CampaignDetails } from '#domain/campaign/views.ts'
import { useUnits } from '#web/api/organisation.ts'
import { campaignText } from '#web/text/campaign.ts'
import { listText } from '#web/text/format.ts'
import { useLanguage } from '#web/text/language.ts'
import { useText } from '#web/text/use-text.ts'
import { Section } from '#web/ui/page.tsx'
import { BasisPapers } from './basis-papers.tsx'

/** On which documents it rests, who leads it, whom it covers. */
export function CampaignFacts({ details }: { details: CampaignDetails }) {
  const { campaign, basisPapers, mayChange } = details
  const t = useText(campaignText)
  const language = useLanguage()
  const { unitName } = useUnits()
  const { catalogue, unitIds } = campaign
  const scope = unitIds.length > 0 ? listText(unitIds.map(unitName), language) : t('scopeAll')
  return (
    <Section title={t('facts')}>
      <dl className="campaign-facts">
        <Fact name={t('basis')}>
          {campaign.basis.length + basisPapers.length > 0 ? (
            <BasisPapers campaign={campaign} papers={basisPapers} mayAdd={mayChange} />
          ) : (
            t('notGiven')
          )}
        </Fact>
        <Fact name={t('leadingGroup')}>{lines(campaign.leadingGroup) ?? t('notGiven')}</Fact>
        <Fact name={t('scope')}>{scope}</Fact>
        <Fact name={t('addressee')}>{campaign.addressee || t('notGiven')}</Fact>
        <Fact name={t('catalogue')}>{t('versionOf', { ...catalogue })}</Fact>
        <Fact name={t('collective')}>{t(campaign.collectiveDecision ? 'yes' : 'no')}</Fact>
        <Fact name={t('selfCheckEvery')}>
          {campaign.selfCheckMonths === 0
            ? t('selfCheckByHand')
            : t('everyMonths', { n: campaign.selfCheckMonths })}
        </Fact>
        <Fact name={t('publicity')}>
          {campaign.publicityDays === 0
            ? t('no')
            : t('publicityFor', {
                n: campaign.publicityDays,
                unit: t(campaign.publicityUnit),
              })}
        </Fact>
      </dl>
    </Section>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function lines(texts: readonly string[]): ReactNode {
  if (texts.length === 0) return undefined
  return texts.map(text => <div key={text}>{text}</div>)
}
