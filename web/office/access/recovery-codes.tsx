import { Button } from 'antd'
import { secondFactorText } from '#web/text/second-factor.ts'
import { useText } from '#web/text/use-text.ts'
import { copyText } from '#web/ui/copy-text.ts'
import { tell } from '#web/ui/told.tsx'

/** Shown once: only their hashes are kept. */
export function RecoveryCodes({ codes, onGoOn }: { codes: string[]; onGoOn: () => void }) {
  const t = useText(secondFactorText)
  async function copy() {
    if (await copyText(codes.join('\n'))) tell(t('copied'))
  }
  return (
    <div className="stack">
      <p>{t('codesHelp')}</p>
      <ol className="recovery-codes">
        {codes.map(code => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <div className="row not-printed">
        <Button type="primary" onClick={onGoOn}>
          {t('kept')}
        </Button>
        <Button onClick={copy}>{t('copyAll')}</Button>
        <Button onClick={() => print()}>{t('print')}</Button>
      </div>
    </div>
  )
}
