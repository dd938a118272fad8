import { Link } from '@tanstack/react-router'
import { Button, Input } from 'antd'
import { type FormEvent, useState } from 'react'
import { useSession } from '#web/api/session.ts'
import { itemListText } from '#web/text/item-list.ts'
import { useText } from '#web/text/use-text.ts'
import { DropPanel } from '#web/ui/drop-panel.tsx'
import { type LedgerSearch, ledgerSearch } from './ledger-search.ts'

interface SavedFilter {
  name: string
  search: LedgerSearch
}

/** Filters somebody gave a name to, kept in this browser for this person. */
export function SavedFilters({ search }: { search: LedgerSearch }) {
  const t = useText(itemListText)
  const { saved, save, remove } = useSavedFilters()
  const [name, setName] = useState('')
  function onSubmit(event: FormEvent) {
    event.preventDefault()
    if (!name.trim()) return
    const { item: _item, ...kept } = search
    save({ name: name.trim(), search: kept })
    setName('')
  }
  return (
    <DropPanel label={t('saved')}>
      {close => (
        <>
          {saved.length === 0 && <p className="quiet saved-none">{t('savedNone')}</p>}
          {saved.map(one => (
            <div key={one.name} className="saved-filter">
              <Link to="/ledger" search={one.search} className="drop-choice" onClick={close}>
                {one.name}
              </Link>
              <Button
                type="text"
                size="small"
                aria-label={t('removeSaved', { name: one.name })}
                onClick={() => remove(one.name)}
              >
                ×
              </Button>
            </div>
          ))}
          <form className="saved-form" onSubmit={onSubmit}>
            <Input
              value={name}
              maxLength={30}
              placeholder={t('savedName')}
              aria-label={t('savedName')}
              onChange={event => setName(event.target.value)}
            />
            <Button htmlType="submit">{t('saveFilter')}</Button>
          </form>
        </>
      )}
    </DropPanel>
  )
}

function useSavedFilters() {
  const { person } = useSession()
  const place = `shigai.filters.${person.id}`
  const [saved, setSaved] = useState(() => read(place))
  function keep(next: SavedFilter[]) {
    setSaved(next)
    localStorage.setItem(place, JSON.stringify(next))
  }
  return {
    saved,
    save: (one: SavedFilter) => keep([...saved.filter(({ name }) => name !== one.name), one]),
    remove: (name: string) => keep(saved.filter(one => one.name !== name)),
  }
}

/** What an older version kept is read as an address is: what no longer fits is left out. */
function read(place: string): SavedFilter[] {
  try {
    const kept: SavedFilter[] = JSON.parse(localStorage.getItem(place) ?? '[]')
    return kept.map(({ name, search }) => ({
      name: String(name),
      search: ledgerSearch(search as Record<string, unknown>),
    }))
  } catch {
    return []
  }
}
