import { type RefObject, useEffect } from 'react'

/** j and k walk through the rows from anywhere on the page where nothing is typed. */
export function useTableKeys(frame: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if ((event.key !== 'j' && event.key !== 'k') || isTaken(event)) return
      const rows = [...(frame.current?.querySelectorAll<HTMLElement>('tr[data-row]') ?? [])]
      const at = rows.findIndex(row => row.contains(document.activeElement))
      const next = event.key === 'j' ? at + 1 : at < 0 ? 0 : at - 1
      const row = rows[Math.max(0, Math.min(next, rows.length - 1))]
      if (!row) return
      event.preventDefault()
      row.focus()
      row.scrollIntoView({ block: 'nearest' })
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [frame])
}

/** Whether a key belongs to something else: a field, a dialog, a shortcut, a list handled already. */
export function isTaken(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return true
  const target = event.target as HTMLElement
  const typing = target.matches('input:not([type=checkbox], [type=radio]), textarea, select')
  return typing || target.isContentEditable || dialogIsOpen()
}

function dialogIsOpen(): boolean {
  const dialogs = document.querySelectorAll<HTMLElement>('.ant-modal-wrap, .ant-drawer-mask')
  return [...dialogs].some(dialog => dialog.offsetHeight > 0)
}
