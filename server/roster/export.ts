import type { FastifyReply } from 'fastify'
import { roleNames } from '#domain/people/role-names.ts'
import { type RosterColumn, rosterColumns } from '#domain/roster/columns.ts'
import { rosterHeader, rosterLines } from '#domain/roster/lines.ts'
import type { Context } from '#server/context.ts'
import { sendSheet } from '#server/document/send-sheet.ts'
import { listPeople, listUnits } from '#server/people/organisation-queries.ts'

const widths: Record<RosterColumn, number> = {
  ...{ name: 12, parent: 26, unit: 20, title: 18, role: 14 },
  ...{ charge: 28, account: 16, phone: 16, since: 14 },
}

const notes = [
  '一行是一个任职；一个人有几个任职的，写几行，姓名照写。',
  '姓名：必填。有同名的，请写账号。',
  '单位：必填。没有建档的单位，导入时在上级单位之下新建；没有任职的人写“—”。',
  '上级单位：单位不重名、又不用新建的可以不写；有几级的从上到下写，用“>”隔开。',
  `角色：${Object.values(roleNames)
    .map(({ zh }) => zh)
    .join('、')}。不写的按责任人。`,
  '核验人、派驻纪检监察组和三员的任职，导入后须安全管理员批准才生效。',
  '分管：分管的单位，几个的用“、”隔开。',
  '账号：小写字母、数字、点、横线。写了账号又还没有账号的，导入时开通并生成首次密码，只显示一次。',
  '任职起始：不写的从导入当天起。',
  '空着的格不改动已有内容；文件里没有的人员和任职也不动。离任、结束任职请在人员页办理。',
]

/** Everybody present with their posts, in the columns that an import reads. */
export async function exportRoster({ sql, today }: Context, reply: FastifyReply) {
  const lines = rosterLines(await listPeople(sql), await listUnits(sql), today)
  return send(reply, `人员名册-${today}.xlsx`, lines)
}

/** The same without anybody. */
export function sendTemplate(reply: FastifyReply) {
  return send(reply, '人员名册模板.xlsx', [])
}

function send(reply: FastifyReply, fileName: string, rows: string[][]) {
  const columns = rosterColumns.map((column, at) => ({
    header: rosterHeader[at]!,
    width: widths[column],
    ...(column === 'role' && { choices: Object.values(roleNames).map(({ zh }) => zh) }),
  }))
  return sendSheet(reply, fileName, { title: '人员名册', name: '人员名册', columns, rows, notes })
}
