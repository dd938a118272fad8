import { Button } from 'antd'
import { type ReactNode, useEffect, useRef } from 'react'
import { useText } from '#web/text/use-text.ts'
import { isTaken } from './table/table-keys.ts'
import './drawer.css'

interface DrawerProps {
  /** Read aloud as the name of the drawer. */
  label: string
  /** Stands before the button that closes: the way to the full page. */
  head?: ReactNode
  /** Opening another thing in the same drawer moves the focus there again. */
  shows: string | number
  onClose: () => void
  children: ReactNode
}

/** At the right of a list that stays usable beside it; Escape closes and gives the focus back. */
export function Drawer({ label, head, shows, onClose, children }: DrawerProps) {
  const t = useText()
  const frame = useRef<HTMLElement>(null)
  const from = useRef<Element | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: focus follows what is shown
  useEffect(() => {
    if (!frame.current?.contains(document.activeElement)) from.current = document.activeElement
    frame.current?.focus()
    frame.current?.scrollTo(0, 0)
  }, [shows])
  useEffect(() => () => giveBack(from.current), [])
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.key !== 'Escape' || popupIsOpen()) return
      const typing = frame.current?.contains(event.target as Node) && isTyping(event)
      // The first Escape leaves the field, so that nothing typed is closed away by accident.
      if (typing) return frame.current?.focus()
      if (!isTaken(event)) onClose()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [onClose])
  return (
    <aside className="drawer not-printed" aria-label={label} tabIndex={-1} ref={frame}>
      <div className="drawer-head">
        <div className="row">{head}</div>
        <Button type="text" onClick={onClose}>
          {t('close')}
        </Button>
      </div>
      <div className="drawer-body">{children}</div>
    </aside>
  )
}

function giveBack(element: Element | null): void {
  if (element instanceof HTMLElement && element.isConnected) element.focus()
}

function isTyping(event: KeyboardEvent): boolean {
  return (event.target as Element).matches('input:not([type=checkbox], [type=radio]), textarea')
}

/** A list of choices or a calendar takes its own Escape. */
function popupIsOpen(): boolean {
  const popups = document.querySelectorAll<HTMLElement>(
    '.ant-select-dropdown, .ant-picker-dropdown, .drop-panel',
  )
  return [...popups].some(popup => popup.offsetHeight > 0)
}
