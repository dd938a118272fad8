import { Drawer } from 'antd'
import type { ReactNode } from 'react'
import './side-drawer.css'

interface SideDrawerProps {
  open: boolean
  title: ReactNode
  onClose: () => void
  children: ReactNode
}

/** Over the list at the right; the whole width of a phone. Escape closes it. */
export function SideDrawer({ open, title, onClose, children }: SideDrawerProps) {
  return (
    <Drawer
      open={open}
      title={title}
      onClose={onClose}
      size="min(560px, 100vw)"
      mask={{ closable: true }}
      destroyOnHidden
    >
      <div className="side">{children}</div>
    </Drawer>
  )
}
