import type { ItemView } from '#domain/rectification/views.ts'
import { useSession } from '#web/api/session.ts'
import { dayText } from '#web/text/format.ts'
import { itemText } from '#web/text/item.ts'
import { useLanguage } from '#web/text/language.ts'
import { useText } from '#web/text/use-text.ts'

/** Beside a date that hangs on holidays nobody has published yet; says why on pointing. */
export function ProvisionalMark() {
  const t = useText(itemText)
  const language = useLanguage()
  const { verifiedThrough } = useSession()
  return (
    <span
      className="provisional"
      title={t('provisionalWhy', { day: dayText(verifiedThrough, language) })}
    >
      {t('provisional')}
    </span>
  )
}

/** The last day of a public notice that still runs; one that has ended is what it was. */
export function isProvisionalNotice({ status, publicity }: ItemView): boolean {
  return status === 'inPublicity' && publicity?.provisional === true
}
