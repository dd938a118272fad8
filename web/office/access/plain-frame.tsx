import type { ReactNode } from 'react'
import { useText } from '#web/text/use-text.ts'
import { Told } from '#web/ui/told.tsx'
import { LanguageButton } from '../shell/top.tsx'
import './plain-frame.css'

/** Around the pages before the office: sign-in, password, set-up. */
export function PlainFrame({ children }: { children: ReactNode }) {
  const t = useText()
  return (
    <div className="plain-frame">
      <header>
        <span className="plain-product">{t('product')}</span>
        <LanguageButton />
      </header>
      <main>{children}</main>
      <Told />
    </div>
  )
}
