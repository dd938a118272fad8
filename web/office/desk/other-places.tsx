import { Link } from '@tanstack/react-router'
import { deskText } from '#web/text/desk.ts'
import { shellText } from '#web/text/shell.ts'
import { useText } from '#web/text/use-text.ts'
import { places } from '../shell/places.ts'

/** For those who do not act on items: the parts of the office that are theirs. */
export function OtherPlaces({ rights }: { rights: readonly string[] }) {
  const t = useText(deskText)
  const place = useText(shellText)
  const mine = places.filter(({ right }) => rights.includes(right))
  if (mine.length === 0) return <p>{t('nowhere')}</p>
  return (
    <>
      <p>{t('notOnItems')}</p>
      <ul>
        {mine.map(({ to, word }) => (
          <li key={word}>
            <Link to={to}>{place(word)}</Link>
          </li>
        ))}
      </ul>
    </>
  )
}
