import { Input, InputNumber, Select, Switch } from 'antd'
import type { Setting } from '#domain/settings/setting.ts'
import { useLanguage } from '#web/text/language.ts'
import type { Binding } from '#web/ui/form/binding.ts'

/** The control for one setting, by how it is edited. */
export function SettingInput({ setting, field }: { setting: Setting; field: Binding<unknown> }) {
  const language = useLanguage()
  // biome-ignore lint/suspicious/noExplicitAny: the setting's schema checks what the control gives
  const bound = field as Binding<any>
  switch (setting.field) {
    case 'number':
      return <InputNumber {...bound} precision={0} />
    case 'flag': {
      const { value, onChange, id } = bound
      return <Switch id={id} checked={value} onChange={onChange} />
    }
    case 'lines':
      return <Input.TextArea {...bound} autoSize={{ minRows: 3, maxRows: 10 }} />
    case 'secret':
      return <Input.Password {...bound} autoComplete="new-password" />
    case 'choice':
    case 'choices': {
      const choices = Object.entries(setting.choices ?? {})
      const options = choices.map(([value, words]) => ({ value, label: words[language] }))
      const mode = setting.field === 'choices' ? 'multiple' : undefined
      return <Select {...bound} mode={mode} options={options} optionFilterProp="label" />
    }
    default:
      return <Input {...bound} />
  }
}
