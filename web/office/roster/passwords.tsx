import { Button } from 'antd'
import { useEffect, useState } from 'react'
import type { RosterAnswer } from '#domain/roster/views.ts'
import { rosterText } from '#web/text/roster.ts'
import { useText } from '#web/text/use-text.ts'
import { Section } from '#web/ui/page.tsx'
import { saveAsCsv } from '#web/ui/table/csv.ts'

/** First passwords to hand out; until they are printed or saved the browser asks before it leaves. */
export function Passwords({ accounts }: Pick<RosterAnswer, 'accounts'>) {
  const t = useText(rosterText)
  const [taken, setTaken] = useState(false)
  useAskBeforeLeaving(!taken)
  const heading = [t('name'), t('unit'), t('account'), t('firstPassword')]
  function print() {
    window.print()
    setTaken(true)
  }
  function save() {
    const lines = accounts.map(one => [
      one.name,
      one.unit,
      one.account,
      one.password || t('onMachine'),
    ])
    saveAsCsv([heading, ...lines], t('passwordsFile'))
    setTaken(true)
  }
  const actions = (
    <>
      <Button onClick={print}>{t('print')}</Button>
      <Button onClick={save}>{t('save')}</Button>
    </>
  )
  return (
    <Section title={t('passwords', { n: accounts.length })} actions={actions}>
      <p className="roster-once not-printed">{t('passwordsHelp')}</p>
      <table className="roster-passwords">
        <thead>
          <tr>
            {heading.map(word => (
              <th key={word} scope="col">
                {word}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {accounts.map(({ name, unit, account, password }) => (
            <tr key={account}>
              <td>{name}</td>
              <td>{unit}</td>
              <td>
                <code>{account}</code>
              </td>
              <td>{password ? <code>{password}</code> : t('onMachine')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  )
}

function useAskBeforeLeaving(asks: boolean): void {
  useEffect(() => {
    if (!asks) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [asks])
}
