import { Button } from 'antd'
import { type ReactNode, useEffect, useRef } from 'react'
import { campaignText } from '#web/text/campaign.ts'
import { useText } from '#web/text/use-text.ts'
import { placed } from '#web/ui/placed.ts'
import { moved } from '../rectification/moved.ts'

interface ListEditorProps<One> {
  list: readonly One[]
  onChange: (list: One[]) => void
  blank: One
  words: { none: string; add: string; title: (n: number) => string; remove: (n: number) => string }
  children: (at: number) => ReactNode
}

/** Entries in their order; adding leads the cursor into the new one. */
export function ListEditor<One>(props: ListEditorProps<One>) {
  const { list, onChange, blank, words, children } = props
  const frame = useRef<HTMLDivElement>(null)
  const focusOn = useRef<number>(undefined)
  useEffect(() => {
    if (focusOn.current === undefined) return
    const entries = frame.current?.querySelectorAll('fieldset')
    const entry = entries?.[Math.min(focusOn.current, entries.length - 1)]
    entry?.querySelector<HTMLElement>('input, textarea')?.focus()
    focusOn.current = undefined
  })
  function put(next: One[], focus: number) {
    focusOn.current = focus
    onChange(next)
  }
  return (
    <div className="form" ref={frame}>
      {list.length === 0 && <p className="quiet">{words.none}</p>}
      {placed(list).map(({ entry, place: at }) => (
        <fieldset key={at} className="list-entry">
          <legend>{words.title(at + 1)}</legend>
          {children(at)}
          <EntryActs
            at={at}
            last={at === list.length - 1}
            remove={words.remove(at + 1)}
            onMove={to => put(moved(list, at, to), to)}
            onRemove={() =>
              put(
                list.filter(other => other !== entry),
                at,
              )
            }
          />
        </fieldset>
      ))}
      <div>
        <Button onClick={() => put([...list, { ...blank }], list.length)}>{words.add}</Button>
      </div>
    </div>
  )
}

interface EntryActsProps {
  at: number
  last: boolean
  remove: string
  onMove: (to: number) => void
  onRemove: () => void
}

function EntryActs({ at, last, remove, onMove, onRemove }: EntryActsProps) {
  const t = useText(campaignText)
  const [up, down] = [t('moveUp', { n: at + 1 }), t('moveDown', { n: at + 1 })]
  return (
    <span className="row">
      <Button
        size="small"
        aria-label={up}
        title={up}
        disabled={at === 0}
        onClick={() => onMove(at - 1)}
      >
        ↑
      </Button>
      <Button
        size="small"
        aria-label={down}
        title={down}
        disabled={last}
        onClick={() => onMove(at + 1)}
      >
        ↓
      </Button>
      <Button size="small" aria-label={remove} onClick={onRemove}>
        {t('removeFromList')}
      </Button>
    </span>
  )
}
