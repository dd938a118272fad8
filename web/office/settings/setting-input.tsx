import { Input, InputNumber, Select, Switch } from 'antd'
import type { Setting } from '#domain/settings/setting.ts'
import { useLanguage } from '#web/text/language.ts'
import type { Binding } from '#web/ui/form/binding.ts'

/** The control for one setting, by how it is edited. */
export function SettingInput({ setting, field }: { setting: Setting; field: Binding<unknown> }) {
  const language = useLanguage()
  const text = field as Binding<string>
  switch (setting.field) {
    case 'number':
      return <InputNumber {...(field as Binding<number | null>)} precision={0} />
    case 'flag': {
      const { value, onChange, id } = field as Binding<boolean>
      return <Switch id={id} checked={value} onChange={onChange} />
    }
    case 'lines':
      return <Input.TextArea {...text} autoSize={{ minRows: 3, maxRows: 10 }} />
    case 'secret':
      return <Input.Password {...text} autoComplete="new-password" />
    case 'choice':
    case 'choices': {
      const choices = Object.entries(setting.choices ?? {})
      const options = choices.map(([value, words]) => ({ value, label: words[language] }))
      const mode = setting.field === 'choices' ? 'multiple' : undefined
      return <Select {...text} mode={mode} options={options} optionFilterProp="label" />
    }
    default:
      return <Input {...text} />
  }
}
