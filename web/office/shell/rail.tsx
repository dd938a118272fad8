import { Link, useLocation } from '@tanstack/react-router'
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
  // Who has few places, such as an auditor, finds the first of the settings beside them.
  const beside = others.slice(0, besideOnPhone)
  const filling = settings.slice(0, besideOnPhone - beside.length)
  return (
    <nav className="rail not-printed" aria-label={t('rail')}>
      <ul>
        <RailLinks of={beside} />
        <RailLinks of={others.slice(besideOnPhone)} behind />
        {settings.length > 0 && (
          <li className="rail-behind">
            <span className="rail-group">{t('settings')}</span>
            <ul>
              <RailLinks of={settings} />
            </ul>
          </li>
        )}
        <RailLinks of={filling} onPhone />
        <MorePlaces of={[...others.slice(besideOnPhone), ...settings.slice(filling.length)]} />
      </ul>
    </nav>
  )
}

interface RailLinksProps {
  of: readonly Place[]
  /** Not in the bar of a phone. */
  behind?: boolean
  /** Only in it. */
  onPhone?: boolean
}

function RailLinks({ of, behind, onPhone }: RailLinksProps) {
  return of.map(place => (
    <li key={place.word} className={behind ? 'rail-behind' : onPhone ? 'rail-on-phone' : undefined}>
      <PlaceLink place={place} />
    </li>
  ))
}

interface PlaceLinkProps {
  place: Place
  className?: string
  onClick?: () => void
}

/** Marked on the place's own pages and on those that belong to it under another address. */
function PlaceLink({ place: { to, word, exact, holds = [] }, ...props }: PlaceLinkProps) {
  const t = useText(shellText)
  const { pathname } = useLocation()
  const isWithin = holds.some(address => pathname.startsWith(`${address}/`))
  return (
    <Link
      to={to}
      activeOptions={{ exact, includeSearch: false }}
      {...props}
      className={[props.className, isWithin && 'active'].filter(Boolean).join(' ') || undefined}
    >
      {t(word)}
    </Link>
  )
}

/** Seen on a phone only: the places that do not fit beside each other. */
function MorePlaces({ of }: { of: readonly Place[] }) {
  const t = useText(shellText)
  if (of.length === 0) return null
  return (
    <li className="rail-more">
      <DropPanel plain label={t('morePlaces')}>
        {close =>
          of.map(place => (
            <PlaceLink key={place.word} place={place} className="drop-choice" onClick={close} />
          ))
        }
      </DropPanel>
    </li>
  )
}
