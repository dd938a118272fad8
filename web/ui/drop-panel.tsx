import { Button } from 'antd'
import { type FocusEvent, type KeyboardEvent, type ReactNode, useRef, useState } from 'react'
import './drop-panel.css'

interface DropPanelProps {
  label: ReactNode
  /** Read aloud instead of `label`, when that is short. */
  title?: string
  plain?: boolean
  children: ReactNode | ((close: () => void) => ReactNode)
}

/** A button with a panel under it; Escape, leaving with Tab or a click elsewhere closes it. */
export function DropPanel({ label, title, plain, children }: DropPanelProps) {
  const [open, setOpen] = useState(false)
  const frame = useRef<HTMLDivElement>(null)
  function close() {
    setOpen(false)
    frame.current?.querySelector('button')?.focus()
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Escape' || !open) return
    event.stopPropagation()
    close()
  }
  function onBlur(event: FocusEvent) {
    if (!frame.current?.contains(event.relatedTarget)) setOpen(false)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only listens to what bubbles from inside
    <div className="drop" ref={frame} onKeyDown={onKeyDown} onBlur={onBlur}>
      <Button
        type={plain ? 'text' : 'default'}
        aria-expanded={open}
        aria-label={title}
        onClick={() => setOpen(!open)}
      >
        {label}
      </Button>
      {open && (
        <div className="drop-panel" tabIndex={-1}>
          {typeof children === 'function' ? children(close) : children}
        </div>
      )}
    </div>
  )
}
