import { Input } from 'antd'
import type { z } from 'zod'
import { signSelfCheckInput } from '#domain/self-check/inputs.ts'
import type { SelfCheckView } from '#domain/self-check/views.ts'
import { signSelfCheck } from '#web/api/self-checks.ts'
import { useSession } from '#web/api/session.ts'
import { selfCheckText } from '#web/text/self-check.ts'
import { useText } from '#web/text/use-text.ts'
import { zonedMomentText } from '#web/text/zoned-moment.ts'
import { Field } from '#web/ui/form/field.tsx'
import { FormPage } from '#web/ui/form/form-page.tsx'
import { useForm } from '#web/ui/form/use-form.ts'
import { Section } from '#web/ui/page.tsx'
import { tell } from '#web/ui/told.tsx'

interface SignatureProps {
  sheet: SelfCheckView
  /** How many findings are being typed and not written down. */
  writing: number
}

/** The signature under the sheet: to be given, or as it was given. */
export function Signature({ sheet, writing }: SignatureProps) {
  const t = useText(selfCheckText)
  if (sheet.signedAt) return <Given sheet={sheet} signedAt={sheet.signedAt} />
  if (!sheet.mine || sheet.endedAt) return null
  return (
    <Section title={t('signTitle')}>
      <SignForm sheet={sheet} writing={writing} />
    </Section>
  )
}

function SignForm({ sheet, writing }: SignatureProps) {
  const t = useText(selfCheckText)
  const { person } = useSession()
  const form = useForm({
    schema: signSelfCheckInput.refine(() => writing === 0, {
      error: 'findingNotWritten',
      path: ['statement'],
    }),
    initial: { statement: '' } as z.input<typeof signSelfCheckInput>,
    submit: input => signSelfCheck(sheet.id, input.statement),
    done: () => tell(t('signed')),
    draftKey: `sheet.${sheet.id}.sign`,
    fieldOf: { noneNeedsSentence: 'statement' },
  })
  const n = sheet.findings
  return (
    <FormPage form={form} submitLabel={t('signAs', { name: person.name })}>
      <p>{n > 0 ? t('signWith', { n }) : t('signWithout')}</p>
      <Field
        form={form}
        path="statement"
        label={t('statement')}
        optional={n > 0}
        help={n > 0 ? undefined : t('statementHelp')}
      >
        {field => <Input.TextArea {...field} maxLength={1000} autoSize={{ minRows: 2 }} />}
      </Field>
    </FormPage>
  )
}

function Given({ sheet, signedAt }: { sheet: SelfCheckView; signedAt: string }) {
  const t = useText(selfCheckText)
  const { timeZone } = useSession()
  const when = zonedMomentText(signedAt, timeZone)
  return (
    <Section title={t('signTitle')}>
      {sheet.statement && <p className="finding-text">{sheet.statement}</p>}
      <p>{t('signedBy', { name: sheet.signedName ?? '', when })}</p>
      <p className="quiet sheet-seal">
        {sheet.seal ? t('seal', { seal: sheet.seal }) : t('noSeal')}
      </p>
    </Section>
  )
}
