import { ConfigProvider } from 'antd'
import enUS from 'antd/locale/en_US'
import zhCN from 'antd/locale/zh_CN'
import dayjs from 'dayjs'
import 'dayjs/locale/zh-cn'
import { type ReactNode, useLayoutEffect } from 'react'
import { useLanguage } from '#web/text/language.ts'
import { useAntdTheme } from './theme.ts'

/** Gives Ant Design our colours and the chosen language. */
export function OfficeTheme({ children }: { children: ReactNode }) {
  const language = useLanguage()
  const theme = useAntdTheme()
  useLayoutEffect(() => {
    dayjs.locale(language === 'zh' ? 'zh-cn' : 'en')
  }, [language])
  return (
    <ConfigProvider
      locale={language === 'zh' ? zhCN : enUS}
      theme={theme}
      wave={{ disabled: true }}
      button={{ autoInsertSpace: false }}
    >
      {children}
    </ConfigProvider>
  )
}
