import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { type Setting, settingGroups } from '#domain/settings/setting.ts'
import { type SettingKey, settings } from '#domain/settings/settings.ts'
import type { SettingView } from '#domain/settings/views.ts'
import { useSession } from '#web/api/session.ts'
import { settingsQuery } from '#web/api/settings.ts'
import { useMomentText } from '#web/api/use-moment-text.ts'
import { roleText } from '#web/text/codes.ts'
import { useLanguage } from '#web/text/language.ts'
import { settingsText } from '#web/text/settings.ts'
import { useText } from '#web/text/use-text.ts'
import { Notice } from '#web/ui/notice.tsx'
import { Page, Section } from '#web/ui/page.tsx'
import { SideDrawer } from '#web/ui/side-drawer.tsx'
import { Answered } from '#web/ui/state.tsx'
import { SettingForm } from './setting-form.tsx'
import { SettingHistory } from './setting-history.tsx'
import { shownValue } from './setting-values.ts'
import './settings.css'

/** Everything that may be set, by group, with its default, its source and who changed it last. */
export function SettingsScreen() {
  const t = useText(settingsText)
  const list = useQuery(settingsQuery)
  const [opened, setOpened] = useState<SettingKey>()
  return (
    <Page title={t('title')} note={t('note')} narrow>
      <Answered query={list} lines={10}>
        {views => (
          <>
            {settingGroups.map(group => (
              <Section key={group} title={t(group)}>
                <dl className="settings">
                  {views
                    .filter(view => settings[view.key].group === group)
                    .map(view => (
                      <SettingLine
                        key={view.key}
                        view={view}
                        lacks={view.key === 'officeAddress' && lacksLink(views)}
                        onOpen={() => setOpened(view.key)}
                      />
                    ))}
                </dl>
              </Section>
            ))}
            <Opened
              view={views.find(view => view.key === opened)}
              onClose={() => setOpened(undefined)}
            />
          </>
        )}
      </Answered>
    </Page>
  )
}

/** Mails go out without the link; of robots the page of deliveries says so. */
function lacksLink(views: readonly SettingView[]): boolean {
  const isGiven = (key: SettingKey) => views.some(view => view.key === key && view.given)
  return isGiven('mailServer') && !isGiven('officeAddress')
}

interface SettingLineProps {
  view: SettingView
  /** Without this setting mails lack their link. */
  lacks: boolean
  onOpen: () => void
}

function SettingLine({ view, lacks, onOpen }: SettingLineProps) {
  const t = useText(settingsText)
  const momentText = useMomentText()
  const language = useLanguage()
  const changes = useKeeps(view.key)
  const setting: Setting = settings[view.key]
  const value = view.given ? shownValue(setting, view.value, language) : t('notGiven')
  return (
    <div className="setting">
      <dt>{setting.label[language]}</dt>
      <dd>
        <div className="page-line">
          <span>
            <strong>{value}</strong>
            {view.isDefault && <span className="quiet"> · {t('isDefault')}</span>}
          </span>
          <Button
            size="small"
            onClick={onOpen}
            aria-label={`${setting.label[language]} ${t(changes ? 'change' : 'show')}`}
          >
            {t(changes ? 'change' : 'show')}
          </Button>
        </div>
        {lacks && <Notice>{t('lacksLink')}</Notice>}
        <div className="quiet">{setting.help[language]}</div>
        {view.by && view.at && (
          <div className="quiet">{t('changedBy', { by: view.by, when: momentText(view.at) })}</div>
        )}
      </dd>
    </div>
  )
}

function Opened({ view, onClose }: { view: SettingView | undefined; onClose: () => void }) {
  const t = useText(settingsText)
  const language = useLanguage()
  const keeps = useKeeps(view?.key)
  const setting: Setting | undefined = view && settings[view.key]
  return (
    <SideDrawer open={view !== undefined} title={setting?.label[language]} onClose={onClose}>
      {view && setting && (
        <>
          <p>{setting.help[language]}</p>
          {keeps ? (
            <SettingForm key={view.revision} view={view} onDone={onClose} />
          ) : (
            <p className="quiet">{t('keptBy', { keeper: roleText[setting.keeper][language] })}</p>
          )}
          <SettingHistory of={view.key} />
        </>
      )}
    </SideDrawer>
  )
}

/** Whether the person at the screen is the administrator who changes this setting. */
function useKeeps(key: SettingKey | undefined): boolean {
  const { person } = useSession()
  return key !== undefined && person.roles.includes(settings[key].keeper)
}
