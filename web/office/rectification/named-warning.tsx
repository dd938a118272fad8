import { usePeople } from '#web/api/organisation.ts'
import { itemText } from '#web/text/item.ts'
import { useText } from '#web/text/use-text.ts'
import { PostEnd, type PostEndProps } from './post-end.tsx'

/** What has to be known beside somebody who is named, and is no reason to refuse them. */
export function NamedWarning(props: PostEndProps) {
  return (
    <>
      <PostEnd {...props} />
      <NoAccount personId={props.personId} />
    </>
  )
}

/** Who cannot sign in is told of nothing and accepts nothing. */
function NoAccount({ personId }: Pick<PostEndProps, 'personId'>) {
  const t = useText(itemText)
  const { people } = usePeople()
  const named = people.find(({ id }) => id === personId)
  if (!named || named.hasAccount) return null
  return <div className="field-warning">▲ {t('noAccount')}</div>
}
