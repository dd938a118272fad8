import { countText } from '#web/text/format.ts'
import './count-tabs.css'

interface CountTabsProps<Key extends string> {
  /** What the tabs filter by, for those who hear the page. */
  label: string
  tabs: readonly { key: Key; label: string; count: number; grave?: boolean }[]
  chosen: Key
  onChoose: (key: Key) => void
}

/** Counts that are the filter of a list; what counts nothing cannot be chosen. */
export function CountTabs<Key extends string>(props: CountTabsProps<Key>) {
  const { label, tabs, chosen, onChoose } = props
  return (
    // biome-ignore lint/a11y/useSemanticElements: a set of filters is no fieldset of a form
    <div className="count-tabs" role="group" aria-label={label}>
      {tabs.map(({ key, label: word, count, grave }) => (
        <button
          key={key}
          type="button"
          className={grave ? 'count-tab count-tab-grave' : 'count-tab'}
          aria-pressed={chosen === key}
          disabled={count === 0 && key !== chosen}
          onClick={() => onChoose(key)}
        >
          {word} <strong>{countText(count)}</strong>
        </button>
      ))}
    </div>
  )
}
