import { Button } from 'antd'
import { useId, useState } from 'react'
import { itemInputs } from '#domain/rectification/inputs.ts'
import type { ItemView } from '#domain/rectification/views.ts'
import { Refusal, type RefusalCode } from '#domain/refusals.ts'
import { actionText } from '#web/text/codes.ts'
import { itemText } from '#web/text/item.ts'
import { useLanguage } from '#web/text/language.ts'
import { refusalText } from '#web/text/refusals.ts'
import { useText } from '#web/text/use-text.ts'
import { Notice } from '#web/ui/notice.tsx'
import { ActForm } from './acts/act-form.tsx'
import { isOffered, nextActOf } from './next-act.ts'
import './item-acts.css'

type Offered = ItemView['actions'][number]

/** Their form can put them right, so it opens and says what stands against it. */
const correctable = ['measuresOpen', 'leaderHandles']

interface ItemActsProps {
  item: ItemView
  act?: string
  onDone?: () => void
}

/** Only the acts of this state: those I may do as buttons, the others greyed with the reason. */
export function ItemActs({ item, act, onDone }: ItemActsProps) {
  const t = useText(itemText)
  const name = useText(actionText)
  const language = useLanguage()
  const offered = item.actions.filter(
    ({ action }) => action in itemInputs && isOffered(action, item),
  )
  const [open, setOpen] = useState(() =>
    offered.some(one => one.action === act && mayOpen(one)) ? act : undefined,
  )
  function done() {
    setOpen(undefined)
    onDone?.()
  }
  const reason = open && item.actions.find(({ action }) => action === open)?.reason
  if (offered.length === 0 && !open) return null
  return (
    <section className="item-acts not-printed" aria-label={t('acts')}>
      <div className="row">
        {offered.map(one =>
          mayOpen(one) ? (
            <Button
              key={one.action}
              type={!open && one.action === nextActOf(item) ? 'primary' : 'default'}
              aria-expanded={open === one.action}
              onClick={() => setOpen(open === one.action ? undefined : one.action)}
            >
              {name(one.action as keyof typeof actionText)}
            </Button>
          ) : (
            <RefusedAct key={one.action} offered={one} />
          ),
        )}
      </div>
      {open && (
        <div className="item-form">
          <h3>{name(open as keyof typeof actionText)}</h3>
          {reason && <Notice>{refusalText(asRefusal(reason), language)}</Notice>}
          <ActForm
            key={open}
            action={open}
            item={item}
            onDone={done}
            onCancel={() => setOpen(undefined)}
          />
        </div>
      )}
    </section>
  )
}

/** Greyed, but reachable by keyboard and finger, so that the reason can be read. */
function RefusedAct({ offered }: { offered: Offered }) {
  const name = useText(actionText)
  const language = useLanguage()
  const id = useId()
  return (
    <span className="refused-act">
      <button type="button" aria-disabled="true" aria-describedby={id}>
        {name(offered.action as keyof typeof actionText)}
      </button>
      <span id={id} role="tooltip" className="refused-why">
        {refusalText(asRefusal(offered.reason!), language)}
      </span>
    </span>
  )
}

function mayOpen({ reason }: Offered): boolean {
  return !reason || correctable.includes(reason.code)
}

function asRefusal(reason: NonNullable<Offered['reason']>): Refusal {
  return new Refusal(reason.code as RefusalCode, reason.details)
}
