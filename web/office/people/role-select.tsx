import { Select } from 'antd'
import { rightsOf } from '#domain/people/rights.ts'
import { type Role, roles } from '#domain/people/roles.ts'
import { roleText } from '#web/text/codes.ts'
import { peopleText, roleWhatText } from '#web/text/people.ts'
import { useText } from '#web/text/use-text.ts'
import type { Binding } from '#web/ui/form/binding.ts'

const filling = { width: '100%' }

/** One role, each with the line that says what it may do. */
export function RoleSelect({ value, ...rest }: Partial<Binding<string | null>>) {
  const t = useText(peopleText)
  const role = useText(roleText)
  const what = useText(roleWhatText)
  return (
    <Select
      {...rest}
      style={filling}
      value={value ?? undefined}
      onChange={(chosen: string) => rest.onChange?.(chosen)}
      placeholder={t('chooseRole')}
      virtual={false}
      listHeight={420}
      options={roles.map(one => ({ value: one, label: role(one), what: what(one) }))}
      optionRender={option => (
        <div className="role-choice">
          <div>{option.label}</div>
          <div className="quiet">{option.data.what}</div>
        </div>
      )}
    />
  )
}

/** What the chosen role may do, and whether anything is open to it yet. */
export function RoleHelp({ role }: { role: Role | null }) {
  const t = useText(peopleText)
  const what = useText(roleWhatText)
  if (role === null) return null
  const rights = rightsOf({ id: 0, name: '', roles: [role], reach: [] })
  return (
    <>
      {what(role)} {rights.length === 0 && t('noScreensYet')}
    </>
  )
}
