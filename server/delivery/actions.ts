import { Refusal } from '#domain/refusals.ts'
import type { Context } from '#server/context.ts'
import { lockDelivery, updateForRetry } from './queries.ts'

/** Puts a delivery back to be sent anew, its tries forgotten. Refuses `notFound`, `deliverySent` and `robotOff`. */
export function retryDelivery(context: Context, id: number): Promise<{ id: number }> {
  return context.transaction(async tx => {
    const delivery = await lockDelivery(tx, context, id)
    if (!delivery) throw new Refusal('notFound')
    if (delivery.state === 'sent') throw new Refusal('deliverySent')
    if (delivery.isOff) throw new Refusal('robotOff')
    await updateForRetry(tx, id, context.moment)
    return { id }
  })
}
