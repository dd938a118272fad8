import { useRef, useState } from 'react'
import type { ZodType, z } from 'zod'
import type { ItemView } from '#domain/rectification/views.ts'
import type { RefusalCode } from '#domain/refusals.ts'
import { isRefusal } from '#web/api/failures.ts'
import { actOnItem, refreshItems } from '#web/api/items.ts'
import { usePeople } from '#web/api/organisation.ts'
import { itemActsText } from '#web/text/item-acts.ts'
import { useText } from '#web/text/use-text.ts'
import { useForm } from '#web/ui/form/use-form.ts'
import { tell } from '#web/ui/told.tsx'

export interface ActFormProps {
  item: ItemView
  onDone: () => void
  onCancel: () => void
}

interface ActOptions<Schema extends ZodType> {
  /** The same schema as the route's. */
  schema: Schema
  initial: z.input<Schema>
  fieldOf?: Partial<Record<RefusalCode, string>>
  /** What is sent, where it differs from what the form holds. */
  sent?: (values: z.output<Schema>) => object
  /** What is said when it is done, where it is not the word of the act. */
  told?: DoneWord
}

type DoneWord = Extract<keyof typeof itemActsText, `done${string}`>

/**
 * The form of one act. It is sent with the revision its reader has seen; when somebody else was
 * faster, the newest state is read, what is typed stays, and the next submit is for what is shown.
 */
export function useActForm<Schema extends ZodType>(
  { item, onDone }: ActFormProps,
  action: string,
  { schema, initial, fieldOf, sent, told = `done${action}` as DoneWord }: ActOptions<Schema>,
) {
  const t = useText(itemActsText)
  const { personName } = usePeople()
  const opened = useRef(item.revision).current
  const [seen, setSeen] = useState(opened)
  async function submit(values: z.output<Schema>) {
    const body = sent ? sent(values) : (values as object)
    try {
      await actOnItem(item.id, action, { ...body, revision: seen })
      return values
    } catch (failure) {
      if (isRefusal(failure, 'changedMeanwhile')) {
        setSeen(Number(failure.details.revision))
        void refreshItems()
      }
      throw failure
    }
  }
  const form = useForm({
    schema,
    initial,
    submit,
    fieldOf,
    draftKey: `item.${item.id}.${action}`,
    done: values => {
      const { handlerId } = { ...item, ...(values as object) }
      const words = {
        number: item.number,
        handler: personName(handlerId),
        leader: personName(item.leaderId),
      }
      tell(t(told, words))
      void refreshItems()
      onDone()
    },
  })
  const since = seen > opened ? item.events.filter(event => event.seq > opened) : []
  return { form, since }
}
