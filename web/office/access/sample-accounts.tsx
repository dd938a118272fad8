import { Button } from 'antd'
import { type Role, roles } from '#domain/people/roles.ts'
import { accessText } from '#web/text/access.ts'
import { roleText } from '#web/text/codes.ts'
import { listText } from '#web/text/format.ts'
import { useLanguage } from '#web/text/language.ts'
import { useText } from '#web/text/use-text.ts'
import { copyText } from '#web/ui/copy-text.ts'
import type { Column } from '#web/ui/table/columns.ts'
import { DataTable } from '#web/ui/table/data-table.tsx'
import { tell } from '#web/ui/told.tsx'

export interface SampleAccount {
  account: string
  name: string
  roles: Role[]
  password: string
}

interface SampleAccountsProps {
  accounts: SampleAccount[]
  onGoOn: () => void
}

/** The accounts of the sample bureau, shown once: nobody can read a password again later. */
export function SampleAccounts({ accounts, onGoOn }: SampleAccountsProps) {
  const t = useText(accessText)
  const columns = useColumns()
  async function copy() {
    const lines = accounts.map(one => [one.name, one.account, one.password].join('\t'))
    if (await copyText(lines.join('\n'))) tell(t('copied'))
  }
  return (
    <div className="stack">
      <p>{t('accountsHelp')}</p>
      <DataTable
        name="sample-accounts"
        caption={t('accountsOnce')}
        columns={columns}
        rows={accounts}
        rowKey={one => one.account}
        tools={<Button onClick={copy}>{t('copyAll')}</Button>}
        ownExport
      />
      <div>
        <Button type="primary" onClick={onGoOn}>
          {t('goOn')}
        </Button>
      </div>
    </div>
  )
}

function useColumns(): Column<SampleAccount>[] {
  const t = useText(accessText)
  const role = useText(roleText)
  const language = useLanguage()
  const rank = (one: SampleAccount) => Math.min(...one.roles.map(each => roles.indexOf(each)))
  return [
    { key: 'name', title: t('name'), main: true, render: one => one.name, sort: one => one.name },
    {
      key: 'roles',
      title: t('roles'),
      render: one =>
        listText(
          one.roles.map(each => role(each)),
          language,
        ),
      sort: rank,
    },
    { key: 'account', title: t('account'), render: one => <code>{one.account}</code> },
    { key: 'password', title: t('password'), render: one => <code>{one.password}</code> },
  ]
}
