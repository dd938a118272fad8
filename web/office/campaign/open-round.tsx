import { useQuery } from '@tanstack/react-query'
import { z } from 'zod'
import { ledgerDaySchema } from '#domain/calendar/dates.ts'
import type { CampaignView } from '#domain/campaign/views.ts'
import type { RoundSize } from '#domain/self-check/views.ts'
import { useUnits } from '#web/api/organisation.ts'
import { openSelfChecks, roundSizeQuery } from '#web/api/self-checks.ts'
import { useSession } from '#web/api/session.ts'
import { listText } from '#web/text/format.ts'
import { useLanguage } from '#web/text/language.ts'
import { selfCheckText } from '#web/text/self-check.ts'
import { useText } from '#web/text/use-text.ts'
import { DayField } from '#web/ui/day-field.tsx'
import { Field } from '#web/ui/form/field.tsx'
import { FormPage } from '#web/ui/form/form-page.tsx'
import { useForm } from '#web/ui/form/use-form.ts'
import { Answered } from '#web/ui/state.tsx'
import { tell } from '#web/ui/told.tsx'

interface OpenRoundProps {
  campaign: CampaignView
  round: number
  onEnd: () => void
}

const roundForm = z.object({ dueOn: z.string().nullable().pipe(ledgerDaySchema) })

/** Says how many sheets will go out before any does; the button says the number again. */
export function OpenRound(props: OpenRoundProps) {
  const t = useText(selfCheckText)
  const query = useQuery(roundSizeQuery(props.campaign.id))
  return (
    <div className="campaign-inset">
      <h3>{t('openTitle', { n: props.round })}</h3>
      <Answered query={query}>{size => <RoundForm {...props} size={size} />}</Answered>
    </div>
  )
}

function RoundForm({ campaign, size, onEnd }: OpenRoundProps & { size: RoundSize }) {
  const t = useText(selfCheckText)
  const language = useLanguage()
  const { today } = useSession()
  const { unitName } = useUnits()
  const sheets = size.units + size.leaders
  const form = useForm({
    schema: roundForm,
    initial: { dueOn: null as string | null },
    submit: ({ dueOn }) => openSelfChecks({ campaignId: campaign.id, dueOn }),
    done: answer => {
      tell(t('opened', { ...answer }))
      onEnd()
    },
    fieldOf: { roundDueBehind: 'dueOn' },
  })
  return (
    <FormPage form={form} submitLabel={t('openAct', { sheets })} onCancel={onEnd}>
      <p>{t('openConsequences', { sheets, units: size.units, leaders: size.leaders })}</p>
      {size.without.length > 0 && (
        <p>{t('leftOut', { names: listText(size.without.map(unitName), language) })}</p>
      )}
      <Field form={form} path="dueOn" label={t('dueField')}>
        {field => <DayField {...field} min={today} />}
      </Field>
    </FormPage>
  )
}
