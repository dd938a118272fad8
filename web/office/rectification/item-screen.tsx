import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { itemQuery } from '#web/api/items.ts'
import { itemText } from '#web/text/item.ts'
import { useText } from '#web/text/use-text.ts'
import { Page } from '#web/ui/page.tsx'
import { ItemContent } from './item-content.tsx'

const route = getRouteApi('/frame/items/$id')

/** Where does it stand, who is next, is it really fixed. */
export function ItemScreen() {
  const t = useText(itemText)
  const { id } = route.useParams()
  const { data: item } = useQuery(itemQuery(id))
  const back = <Link to="/ledger">{t('toLedger')}</Link>
  return (
    <Page
      title={item?.problem ?? t('title')}
      tabTitle={item && `${item.number} ${item.problem}`}
      back={back}
    >
      <ItemContent key={id} id={id} wide />
    </Page>
  )
}
