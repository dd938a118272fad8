import { Select } from 'antd'
import { useId } from 'react'
import type { CampaignView } from '#domain/campaign/views.ts'
import { ledgerImportText } from '#web/text/ledger-import.ts'
import { useText } from '#web/text/use-text.ts'

export interface Campaign {
  all: readonly CampaignView[]
  id: number
  choose: (id: number) => void
}

/** The newest campaign is preset; whoever has only one is not asked. */
export function CampaignChoice({ campaign, disabled }: { campaign: Campaign; disabled?: boolean }) {
  const t = useText(ledgerImportText)
  const id = useId()
  const [only, ...more] = campaign.all
  return (
    <div className="import-campaign">
      <label htmlFor={id}>{t('campaign')}</label>
      {more.length === 0 ? (
        <strong id={id}>{only!.name}</strong>
      ) : (
        <Select
          id={id}
          value={campaign.id}
          onChange={campaign.choose}
          disabled={disabled}
          options={campaign.all.map(one => ({ value: one.id, label: one.name }))}
          popupMatchSelectWidth={false}
        />
      )}
    </div>
  )
}
