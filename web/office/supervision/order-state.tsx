import { orderOutcomeNames, orderStatusNames } from '#domain/supervision/names.ts'
import type { OrderStatus } from '#domain/supervision/order.ts'
import type { OrderRow } from '#domain/supervision/views.ts'
import { useLanguage } from '#web/text/language.ts'
import { StatusTag, type Tone } from '#web/ui/status-tag.tsx'

const tones: Record<OrderStatus, Tone> = {
  issued: 'waiting',
  acknowledged: 'open',
  answered: 'waiting',
  closed: 'done',
}

/** Where the order stands, and how a closed one ended. */
export function OrderState({ order }: { order: Pick<OrderRow, 'status' | 'outcome'> }) {
  const language = useLanguage()
  const words = order.outcome ? orderOutcomeNames[order.outcome] : orderStatusNames[order.status]
  const tone = order.outcome === 'withdrawn' ? 'quiet' : tones[order.status]
  return <StatusTag tone={tone}>{words[language]}</StatusTag>
}
