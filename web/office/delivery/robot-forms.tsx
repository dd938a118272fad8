import { Input, Select } from 'antd'
import { robotKinds } from '#domain/delivery/channels.ts'
import {
  addRobotInput,
  changeRobotInput,
  type RobotLanguage,
  type RobotsView,
  type RobotView,
  robotLanguages,
} from '#domain/delivery/robots.ts'
import { addRobot, changeRobot } from '#web/api/robots.ts'
import { channelText } from '#web/text/delivery.ts'
import { robotLanguageText, robotsText } from '#web/text/robots.ts'
import { useText } from '#web/text/use-text.ts'
import { Field } from '#web/ui/form/field.tsx'
import { FormPage } from '#web/ui/form/form-page.tsx'
import { type Form, partOf, useForm } from '#web/ui/form/use-form.ts'
import { tell } from '#web/ui/told.tsx'

const fieldOf = {
  robotHostRefused: 'address',
  robotAddressTaken: 'address',
  robotNameTaken: 'name',
} as const
const keys = ['address', 'secret']
/** Stands for the county among the choices, which are numbers. */
const county = 0

export function AddRobotForm(props: { bureaus: RobotsView['bureaus']; onEnd: () => void }) {
  const { bureaus, onEnd } = props
  const t = useText(robotsText)
  const channel = useText(channelText)
  const form = useForm({
    schema: addRobotInput,
    initial: {
      bureauId: bureaus[0]?.id ?? null,
      channel: 'weCom' as (typeof robotKinds)[number],
      ...{ name: '', address: '', secret: '', language: 'zh' as RobotLanguage },
    },
    submit: addRobot,
    done: () => {
      tell(t('saved'))
      onEnd()
    },
    draftKey: 'robot',
    secret: keys,
    fieldOf,
  })
  return (
    <FormPage form={form} submitLabel={t('add')} onCancel={onEnd}>
      {bureaus.length > 1 && (
        <Field form={form} path="bureauId" label={t('bureau')} help={t('bureauHelp')}>
          {({ value, onChange, ...field }) => (
            <Select
              {...field}
              value={value ?? county}
              onChange={chosen => onChange(chosen === county ? null : chosen)}
              options={bureaus.map(({ id, name }) => ({ value: id ?? county, label: name }))}
            />
          )}
        </Field>
      )}
      <Field form={form} path="channel" label={t('channel')}>
        {field => (
          <Select
            {...field}
            options={robotKinds.map(value => ({ value, label: channel(value) }))}
          />
        )}
      </Field>
      <RobotFields form={partOf<Fields>(form)} channel={form.values.channel} isNew />
    </FormPage>
  )
}

export function ChangeRobotForm({ robot, onEnd }: { robot: RobotView; onEnd: () => void }) {
  const t = useText(robotsText)
  const { id, name, channel, language } = robot
  const form = useForm({
    schema: changeRobotInput,
    initial: { name, language: language as RobotLanguage, address: '', secret: '' },
    submit: input => changeRobot(id, input),
    done: () => {
      tell(t('saved'))
      onEnd()
    },
    fieldOf,
  })
  return (
    <FormPage form={form} submitLabel={t('save')} onCancel={onEnd}>
      <RobotFields form={partOf<Fields>(form)} channel={channel} />
    </FormPage>
  )
}

interface Fields {
  name: string
  address: string
  secret?: string | undefined
  language?: RobotLanguage | undefined
}

interface RobotFieldsProps {
  form: Form<Fields>
  channel: RobotView['channel']
  /** Nothing is kept yet that an empty field could leave as it is. */
  isNew?: boolean
}

function RobotFields({ form, channel, isNew = false }: RobotFieldsProps) {
  const t = useText(robotsText)
  const language = useText(robotLanguageText)
  return (
    <>
      <Field form={form} path="name" label={t('name')} help={t('nameHelp')}>
        {field => <Input {...field} maxLength={40} />}
      </Field>
      <Field
        form={form}
        path="address"
        label={t('address')}
        help={t(isNew ? 'addressHelp' : 'addressKept')}
        optional={!isNew}
      >
        {field => <Input.Password {...field} autoComplete="new-password" maxLength={500} />}
      </Field>
      {channel === 'dingTalk' && (
        <Field
          form={form}
          path="secret"
          label={t('secret')}
          help={`${isNew ? '' : `${t('secretKept')} `}${t('secretHelp')}`}
          optional
        >
          {field => <Input.Password {...field} autoComplete="new-password" maxLength={200} />}
        </Field>
      )}
      <Field form={form} path="language" label={t('language')}>
        {field => (
          <Select
            {...field}
            options={robotLanguages.map(value => ({ value, label: language(value) }))}
          />
        )}
      </Field>
    </>
  )
}
