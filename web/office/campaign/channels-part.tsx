import { Input } from 'antd'
import { channelsInput } from '#domain/campaign/inputs.ts'
import type { CampaignDetails } from '#domain/campaign/views.ts'
import { setChannels } from '#web/api/campaigns.ts'
import { campaignText } from '#web/text/campaign.ts'
import { useText } from '#web/text/use-text.ts'
import { Field, FieldRow } from '#web/ui/form/field.tsx'
import { FormPage } from '#web/ui/form/form-page.tsx'
import { useForm } from '#web/ui/form/use-form.ts'
import { tell } from '#web/ui/told.tsx'
import { EditableSection } from './editable-section.tsx'
import { ListEditor } from './list-editor.tsx'

type Channels = CampaignDetails['channels']

/** Where the public can turn to; one list for the whole bureau. */
export function ChannelsPart({ channels }: { channels: Channels }) {
  const t = useText(campaignText)
  return (
    <EditableSection
      title={t('channels')}
      note={<p className="quiet">{t('channelsNote')}</p>}
      form={end => <ChannelsForm channels={channels} onEnd={end} />}
    >
      {channels.length === 0 ? (
        <p>{t('noChannels')}</p>
      ) : (
        <ul className="channels">
          {channels.map(channel => (
            <li key={channel.name}>
              {channel.name} <span className="quiet">{channel.contact}</span>
            </li>
          ))}
        </ul>
      )}
    </EditableSection>
  )
}

function ChannelsForm({ channels, onEnd }: { channels: Channels; onEnd: () => void }) {
  const t = useText(campaignText)
  const form = useForm({
    schema: channelsInput,
    initial: { channels },
    submit: input => setChannels(input.channels),
    done: () => {
      tell(t('changed'))
      onEnd()
    },
    draftKey: 'channels',
  })
  // The paths of every channel have the type of the first.
  const path = <Name extends string>(at: number, name: Name) =>
    `channels.${at}.${name}` as `channels.0.${Name}`
  return (
    <FormPage form={form} submitLabel={t('save')} onCancel={onEnd}>
      <ListEditor
        list={form.values.channels}
        onChange={list => form.change('channels', list)}
        blank={{ name: '', contact: '' }}
        words={{
          none: t('noChannels'),
          add: t('addChannel'),
          title: n => t('channelNo', { n }),
          remove: n => t('removeChannel', { n }),
        }}
      >
        {at => (
          <FieldRow>
            <Field form={form} path={path(at, 'name')} label={t('channelName')}>
              {field => <Input {...field} maxLength={200} />}
            </Field>
            <Field form={form} path={path(at, 'contact')} label={t('contact')} optional>
              {field => <Input {...field} maxLength={100} />}
            </Field>
          </FieldRow>
        )}
      </ListEditor>
    </FormPage>
  )
}
