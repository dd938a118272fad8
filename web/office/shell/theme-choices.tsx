import { shellText } from '#web/text/shell.ts'
import { useText } from '#web/text/use-text.ts'
import { chooseTheme, themeChoices, useThemeChoice } from '#web/ui/theme.ts'

export function ThemeChoices() {
  const t = useText(shellText)
  const chosen = useThemeChoice()
  return (
    <fieldset className="theme-choices">
      <legend className="quiet">{t('theme')}</legend>
      {themeChoices.map(choice => (
        <label key={choice} className="drop-choice">
          <input
            type="radio"
            name="theme"
            checked={choice === chosen}
            onChange={() => chooseTheme(choice)}
          />
          {t(choice)}
        </label>
      ))}
    </fieldset>
  )
}
