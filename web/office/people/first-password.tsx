import { Button, Input } from 'antd'
import { peopleText } from '#web/text/people.ts'
import { useText } from '#web/text/use-text.ts'
import type { Binding } from '#web/ui/form/binding.ts'
import { newPassword } from './new-password.ts'

/** Typed or made by chance; in clear, because it is told to somebody and replaced at first sign-in. */
export function FirstPasswordInput(props: Binding<string> & { autoFocus?: boolean }) {
  const t = useText(peopleText)
  return (
    <div className="first-password">
      <Input {...props} autoComplete="off" autoCapitalize="none" spellCheck={false} />
      <Button onClick={() => props.onChange(newPassword())}>{t('suggest')}</Button>
    </div>
  )
}
