import { useLanguage } from '#web/text/language.ts'
import { useText } from '#web/text/use-text.ts'
import './light.css'

const shapes = { green: '●', yellow: '▲', red: '■', grey: '–', suspended: '‖' } as const
export type LightKind = keyof typeof shapes

interface LightProps {
  light: LightKind
  word?: string
  note?: string
  /** The rule behind it, shown on pointing. */
  rule?: string
}

/** A light is a shape, a word and a colour; `note` adds e.g. the days. */
export function Light({ light, word, note, rule }: LightProps) {
  const t = useText()
  const comma = useLanguage() === 'zh' ? '，' : ', '
  return (
    <span className={`light light-${light}`} title={rule}>
      <span className="light-shape" aria-hidden="true">
        {shapes[light]}
      </span>
      <span>
        {word ?? t(light)}
        {note && (
          <span className="light-note">
            {comma}
            {note}
          </span>
        )}
      </span>
    </span>
  )
}
