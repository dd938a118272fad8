import { useNavigate } from '@tanstack/react-router'
import { Modal, Select } from 'antd'
import { createReportInput } from '#domain/report/inputs.ts'
import { useCampaigns } from '#web/api/items.ts'
import { createReport } from '#web/api/reports.ts'
import { useSession } from '#web/api/session.ts'
import { reportText } from '#web/text/report.ts'
import { useText } from '#web/text/use-text.ts'
import { DayField } from '#web/ui/day-field.tsx'
import { Field } from '#web/ui/form/field.tsx'
import { FormPage } from '#web/ui/form/form-page.tsx'
import { useForm } from '#web/ui/form/use-form.ts'
import { RefusalNotice } from '#web/ui/refusal-notice.tsx'
import { Skeleton } from '#web/ui/state.tsx'

interface NewReportProps {
  open: boolean
  onClose: () => void
}

export function NewReport({ open, onClose }: NewReportProps) {
  const t = useText(reportText)
  const { campaigns, error, refetch } = useCampaigns()
  return (
    <Modal open={open} title={t('newReport')} footer={null} onCancel={onClose} destroyOnHidden>
      <RefusalNotice failure={error} onRetry={refetch} />
      {campaigns.length > 0 ? (
        <NewReportForm campaigns={campaigns} onClose={onClose} />
      ) : (
        !error && <Skeleton lines={4} />
      )}
    </Modal>
  )
}

interface NewReportFormProps {
  campaigns: readonly { id: number; name: string }[]
  onClose: () => void
}

function NewReportForm({ campaigns, onClose }: NewReportFormProps) {
  const t = useText(reportText)
  const navigate = useNavigate()
  const { today } = useSession()
  const form = useForm({
    schema: createReportInput,
    initial: { campaignId: campaigns[0]!.id, atDate: today as string | undefined },
    submit: createReport,
    done: id => void navigate({ to: '/reports/$id', params: { id } }),
    fieldOf: { dayInFuture: 'atDate' },
  })
  return (
    <FormPage form={form} submitLabel={t('draftIt')} onCancel={onClose}>
      <p className="quiet">{t('newReportHelp')}</p>
      <Field form={form} path="campaignId" label={t('campaign')}>
        {binding => (
          <Select
            {...binding}
            placeholder={t('chooseCampaign')}
            options={campaigns.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
      </Field>
      <Field form={form} path="atDate" label={t('atDate')} help={t('atDateHelp')}>
        {({ onChange, ...binding }) => (
          <DayField
            {...binding}
            onChange={day => onChange((day ?? undefined) as never)}
            max={today}
          />
        )}
      </Field>
    </FormPage>
  )
}
