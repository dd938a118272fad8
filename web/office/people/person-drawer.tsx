import { useState } from 'react'
import type { PersonView } from '#domain/people/views.ts'
import { useRight, useSession } from '#web/api/session.ts'
import { bracketText } from '#web/text/format.ts'
import { useLanguage } from '#web/text/language.ts'
import { peopleText } from '#web/text/people.ts'
import { useText } from '#web/text/use-text.ts'
import { Notice } from '#web/ui/notice.tsx'
import { SideDrawer } from '#web/ui/side-drawer.tsx'
import { Empty } from '#web/ui/state.tsx'
import type { FirstPassword } from './account-forms.tsx'
import { GivenPassword } from './account-forms.tsx'
import { AccountPart } from './account-part.tsx'
import { HeldPart } from './held-part.tsx'
import { LeavePart } from './leave-part.tsx'
import { hasLeft } from './listed-people.ts'
import { PhonePart } from './phone-part.tsx'
import { PostsPart } from './posts-part.tsx'
import { RightsPart } from './rights-part.tsx'
import { SecondFactorPart } from './second-factor-part.tsx'

interface PersonDrawerProps {
  /** From the address; absent while the drawer is closed. */
  id: number | undefined
  people: readonly PersonView[]
  given: FirstPassword | undefined
  onGiven: (given: FirstPassword) => void
  onClose: () => void
}

export function PersonDrawer({ id, people, given, onGiven, onClose }: PersonDrawerProps) {
  const t = useText(peopleText)
  const language = useLanguage()
  const { today } = useSession()
  const person = people.find(one => one.id === id)
  const left = person && hasLeft(person, today)
  const title = person ? person.name + (left ? bracketText(t('left'), language) : '') : t('person')
  return (
    <SideDrawer open={id !== undefined} title={title} onClose={onClose}>
      {person ? (
        <>
          {given && <GivenPassword given={given} />}
          <PersonParts key={person.id} person={person} onGiven={onGiven} />
        </>
      ) : (
        <Empty title={t('noSuchPerson')} />
      )}
    </SideDrawer>
  )
}

interface PersonPartsProps {
  person: PersonView
  onGiven: (given: FirstPassword) => void
}

function PersonParts({ person, onGiven }: PersonPartsProps) {
  const t = useText(peopleText)
  const manages = useRight('people.manage')
  const handsOver = useRight('people.handOver')
  const readsGrants = useRight('people.grants')
  const resets = useRight('secondFactor.reset')
  const isSelf = useSession().person.id === person.id
  const [handing, setHanding] = useState(false)
  const onHeld = () => setHanding(true)
  const acts = { shown: manages, refused: isSelf ? t('ownRights') : undefined, onHeld }
  return (
    <>
      {manages && isSelf && <Notice>{t('ownRights')}</Notice>}
      <PostsPart person={person} acts={acts} />
      {handsOver && <HeldPart person={person} isOpen={handing} onOpen={setHanding} />}
      {manages && <AccountPart person={person} refused={acts.refused} onGiven={onGiven} />}
      {resets && person.hasAccount && <SecondFactorPart person={person} />}
      {(manages || person.phone) && <PhonePart person={person} changes={manages} />}
      {readsGrants && <RightsPart personId={person.id} />}
      {manages && !isSelf && <LeavePart person={person} onHeld={onHeld} />}
    </>
  )
}
