import { z } from 'zod'
import { ledgerDaySchema } from '#domain/calendar/dates.ts'
import type { PostView } from '#domain/people/views.ts'
import { useSession } from '#web/api/session.ts'
import { peopleText } from '#web/text/people.ts'
import { useText } from '#web/text/use-text.ts'
import { DayField } from '#web/ui/day-field.tsx'
import { Field } from '#web/ui/form/field.tsx'
import { FormPage } from '#web/ui/form/form-page.tsx'
import { useForm } from '#web/ui/form/use-form.ts'
import { tell } from '#web/ui/told.tsx'
import { endPost, offeringHandOver } from './organisation-writes.ts'

const endPostForm = z.object({ until: z.string().nullable().pipe(ledgerDaySchema) })

interface EndPostFormProps {
  post: PostView
  onHeld: () => void
  onEnd: () => void
}

export function EndPostForm({ post, onHeld, onEnd }: EndPostFormProps) {
  const t = useText(peopleText)
  const { today } = useSession()
  const hasBegun = post.since <= today
  const form = useForm({
    schema: endPostForm,
    initial: { until: hasBegun ? today : post.since },
    submit: ({ until }) => offeringHandOver(endPost(post.id, until), onHeld),
    done: () => {
      tell(t('postEnded'))
      onEnd()
    },
  })
  return (
    <div className="inset">
      <FormPage
        form={form}
        submitLabel={t('endPost')}
        onCancel={onEnd}
        foot={<p>{t('endConsequences')}</p>}
      >
        <Field form={form} path="until" label={t('until')}>
          {field => <DayField {...field} min={post.since} max={post.until ?? undefined} />}
        </Field>
      </FormPage>
    </div>
  )
}
