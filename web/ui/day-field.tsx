import { DatePicker } from 'antd'
import dayjs from 'dayjs'
import { useText } from '#web/text/use-text.ts'
import type { Binding } from './form/binding.ts'
import './day-field.css'

/** How a day may be typed; the first is how it is shown. */
const forms = ['YYYY-MM-DD', 'YYYY-M-D', 'YYYYMMDD', 'YYYY.M.D', 'YYYY/M/D', 'YYYY年M月D日']

interface DayFieldProps extends Partial<Binding<string | null | undefined>> {
  disabled?: boolean
  /** First and last day that may be chosen, `YYYY-MM-DD`. */
  min?: string
  max?: string
}

/** A day as `YYYY-MM-DD`, typed or chosen; null when empty. */
export function DayField({ value, onChange, min, max, ...rest }: DayFieldProps) {
  const t = useText()
  return (
    <DatePicker
      {...rest}
      format={forms}
      value={value ? dayjs(value) : null}
      onChange={day => onChange?.(day ? day.format('YYYY-MM-DD') : null)}
      minDate={min ? dayjs(min) : undefined}
      maxDate={max ? dayjs(max) : undefined}
      placeholder={t('dayExample')}
      // Enter takes the day that was typed; it must not send the form as well.
      onKeyDown={event => event.key === 'Enter' && event.preventDefault()}
      className="day-field"
    />
  )
}
