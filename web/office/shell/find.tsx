import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { shellText } from '#web/text/shell.ts'
import { useText } from '#web/text/use-text.ts'
import { isTaken } from '#web/ui/table/table-keys.ts'

/** The global find: `/` leads here, Enter to the ledger with what was typed. */
export function Find() {
  const t = useText(shellText)
  const navigate = useNavigate()
  const [words, setWords] = useState('')
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.key !== '/' || isTaken(event)) return
      event.preventDefault()
      field.current?.select()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [])
  function onSubmit(event: FormEvent) {
    event.preventDefault()
    const q = words.trim()
    if (q) void navigate({ to: '/ledger', search: { q } })
  }
  return (
    <search className="find">
      <form onSubmit={onSubmit}>
        <input
          ref={field}
          type="search"
          aria-label={t('find')}
          placeholder={t('find')}
          aria-keyshortcuts="/"
          maxLength={100}
          value={words}
          onChange={event => setWords(event.target.value)}
        />
      </form>
    </search>
  )
}
