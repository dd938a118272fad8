import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import type { FindingView } from '#domain/self-check/views.ts'
import { registerFinding } from '#web/api/self-checks.ts'
import { useRight } from '#web/api/session.ts'
import { selfCheckText } from '#web/text/self-check.ts'
import { useText } from '#web/text/use-text.ts'
import { RefusalNotice } from '#web/ui/refusal-notice.tsx'
import { tell } from '#web/ui/told.tsx'

interface RegisterFindingProps {
  finding: Pick<FindingView, 'id' | 'itemId'>
  number: number
}

/** The clerk puts a finding on the ledger, once; from then on it leads to its item. */
export function RegisterFinding({ finding, number }: RegisterFindingProps) {
  const t = useText(selfCheckText)
  const mayRegister = useRight('item.register')
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>()
  async function register() {
    setBusy(true)
    setFailure(undefined)
    try {
      await registerFinding(finding.id)
      tell(t('registered'))
    } catch (refused) {
      setFailure(refused)
    } finally {
      setBusy(false)
    }
  }
  if (finding.itemId !== null) {
    return (
      <Link to="/items/$id" params={{ id: finding.itemId }}>
        {t('onLedger')}
      </Link>
    )
  }
  if (!mayRegister) return null
  return (
    <>
      <Button
        size="small"
        loading={busy}
        onClick={register}
        aria-label={t('registerNo', { n: number })}
      >
        {t('register')}
      </Button>
      <RefusalNotice failure={failure} />
    </>
  )
}
