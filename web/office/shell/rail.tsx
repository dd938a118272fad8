import { Link } from '@tanstack/react-router'
import { useSession } from '#web/api/session.ts'
import { shellText } from '#web/text/shell.ts'
import { useText } from '#web/text/use-text.ts'
import { DropPanel } from '#web/ui/drop-panel.tsx'
import { type Place, places } from './places.ts'

/** How many places fit side by side on a phone; the others stand behind one button. */
const besideOnPhone = 4

/** The places of the office that this person may use; a bar at the foot of a phone's screen. */
export function Rail() {
  const t = useText(shellText)
  const { rights, bureauIds } = useSession()
  const mine = places.filter(
    place => rights.includes(place.right) && (!place.ofCounty || bureauIds.length > 1),
  )
  const settings = mine.filter(place => place.under === 'settings')
  const others = mine.filter(place => !place.under)
  return (
    <nav className="rail not-printed" aria-label={t('rail')}>
      <ul>
        <RailLinks of={others.slice(0, besideOnPhone)} />
        <RailLinks of={others.slice(besideOnPhone)} behind />
        {settings.length > 0 && (
          <li className="rail-behind">
            <span className="rail-group">{t('settings')}</span>
            <ul>
              <RailLinks of={settings} />
            </ul>
          </li>
        )}
        <MorePlaces of={[...others.slice(besideOnPhone), ...settings]} />
      </ul>
    </nav>
  )
}

function RailLinks({ of, behind }: { of: readonly Place[]; behind?: boolean }) {
  const t = useText(shellText)
  return of.map(({ to, word, exact }) => (
    <li key={word} className={behind ? 'rail-behind' : undefined}>
      <Link to={to} activeOptions={{ exact, includeSearch: false }}>
        {t(word)}
      </Link>
    </li>
  ))
}

/** Seen on a phone only: the places that do not fit beside each other. */
function MorePlaces({ of }: { of: readonly Place[] }) {
  const t = useText(shellText)
  if (of.length === 0) return null
  return (
    <li className="rail-more">
      <DropPanel plain label={t('morePlaces')}>
        {close =>
          of.map(({ to, word, exact }) => (
            <Link
              key={word}
              to={to}
              className="drop-choice"
              activeOptions={{ exact, includeSearch: false }}
              onClick={close}
            >
              {t(word)}
            </Link>
          ))
        }
      </DropPanel>
    </li>
  )
}
