import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import type { HandOverAnswer, HeldRow } from '#domain/people/hand-over.ts'
import type { PersonView } from '#domain/people/views.ts'
import { heldQuery } from '#web/api/hand-over.ts'
import { handOverText } from '#web/text/hand-over.ts'
import { useText } from '#web/text/use-text.ts'
import { Section } from '#web/ui/page.tsx'
import { Answered } from '#web/ui/state.tsx'
import { HandOverForm } from './hand-over-form.tsx'
import { HandOverResult } from './hand-over-result.tsx'
import { HeldWords } from './held-words.tsx'

interface HeldPartProps {
  person: PersonView
  /** The form stands open, by the button here or because somebody's leaving was refused. */
  isOpen: boolean
  onOpen: (open: boolean) => void
}

/** What a person still has to do, and the form that gives it to somebody else. */
export function HeldPart({ person, isOpen, onOpen }: HeldPartProps) {
  const t = useText(handOverText)
  const [answer, setAnswer] = useState<HandOverAnswer>()
  const query = useQuery(heldQuery(person.id))
  const rows = query.data?.rows ?? []
  const frame = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isOpen) frame.current?.scrollIntoView({ block: 'start' })
  }, [isOpen])
  function open() {
    setAnswer(undefined)
    onOpen(true)
  }
  return (
    <div ref={frame}>
      <Section
        title={t('held')}
        actions={rows.length > 0 && !isOpen && <Button onClick={open}>{t('handOver')}</Button>}
      >
        {answer && <HandOverResult answer={answer} onClose={() => setAnswer(undefined)} />}
        <Answered query={query} lines={3}>
          {() =>
            isOpen && rows.length > 0 ? (
              <HandOverForm
                person={person}
                onEnd={() => onOpen(false)}
                onAnswer={given => {
                  setAnswer(given)
                  onOpen(false)
                }}
              />
            ) : (
              <HeldList rows={rows} />
            )
          }
        </Answered>
      </Section>
    </div>
  )
}

function HeldList({ rows }: { rows: readonly HeldRow[] }) {
  const t = useText(handOverText)
  if (rows.length === 0) return <p className="quiet">{t('holdsNothing')}</p>
  return (
    <ul className="held">
      {rows.map(row => (
        <li key={row.kind + row.id}>
          <HeldWords row={row} />
        </li>
      ))}
    </ul>
  )
}
