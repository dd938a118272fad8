import { Link } from '@tanstack/react-router'
import { useSession } from '#web/api/session.ts'
import { shellText } from '#web/text/shell.ts'
import { useText } from '#web/text/use-text.ts'
import { type Place, places } from './places.ts'

/** The places of the office that this person may use; a bar at the foot of a phone's screen. */
export function Rail() {
  const t = useText(shellText)
  const { rights } = useSession()
  const mine = places.filter(place => rights.includes(place.right))
  const settings = mine.filter(place => place.under === 'settings')
  return (
    <nav className="rail not-printed" aria-label={t('rail')}>
      <ul>
        {mine
          .filter(place => !place.under)
          .map(place => (
            <RailLink key={place.word} place={place} />
          ))}
        {settings.length > 0 && (
          <li>
            <span className="rail-group">{t('settings')}</span>
            <ul>
              {settings.map(place => (
                <RailLink key={place.word} place={place} />
              ))}
            </ul>
          </li>
        )}
      </ul>
    </nav>
  )
}

function RailLink({ place }: { place: Place }) {
  const t = useText(shellText)
  return (
    <li>
      <Link to={place.to} activeOptions={{ exact: place.exact, includeSearch: false }}>
        {t(place.word)}
      </Link>
    </li>
  )
}
