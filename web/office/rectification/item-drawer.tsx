import { Link } from '@tanstack/react-router'
import { itemText } from '#web/text/item.ts'
import { useText } from '#web/text/use-text.ts'
import { Drawer } from '#web/ui/drawer.tsx'
import { ItemContent } from './item-content.tsx'

interface ItemDrawerProps {
  id: number
  number?: string
  /** The act whose form is open from the start. */
  act?: string
  onClose: () => void
  /** Where one act was the reason to open it: closes once that is done. */
  closeWhenDone?: boolean
}

/** An item beside a list, without leaving it. */
export function ItemDrawer({ id, number, act, onClose, closeWhenDone }: ItemDrawerProps) {
  const t = useText(itemText)
  const page = (
    <Link to="/items/$id" params={{ id }}>
      {t('openPage')}
    </Link>
  )
  return (
    <Drawer label={number ?? t('title')} shows={`${id} ${act}`} head={page} onClose={onClose}>
      <ItemContent
        key={`${id} ${act}`}
        id={id}
        act={act}
        onDone={closeWhenDone ? onClose : undefined}
      />
    </Drawer>
  )
}
