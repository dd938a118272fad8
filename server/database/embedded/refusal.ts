const texts = {
  alreadyRunning: {
    zh: '实改已在运行：进程 {pid} 正在使用数据文件夹 {folder}。请先停止它，或用 SHIGAI_DATA 指定另一个文件夹。',
    en: 'Shigai already runs: process {pid} uses the data folder {folder}. Stop it first, or name another folder with SHIGAI_DATA.',
  },
  folderNotWritable: {
    zh: '数据文件夹 {folder} 无法写入（{reason}）。请改正权限，或用 SHIGAI_DATA 指定另一个文件夹。',
    en: 'The data folder {folder} cannot be written ({reason}). Correct its permissions, or name another folder with SHIGAI_DATA.',
  },
  diskFull: {
    zh: '数据文件夹 {folder} 所在磁盘已满：剩余 {free} MB，至少需要 {needed} MB。',
    en: 'The disk of the data folder {folder} is full: {free} MB left, at least {needed} MB needed.',
  },
  otherVersion: {
    zh: '{folder} 里的数据属于 PostgreSQL {found}，本程序带的是 {carried}。数据未被改动。请用原来的版本导出后再导入。',
    en: 'The data in {folder} belongs to PostgreSQL {found}, this program carries {carried}. Nothing was changed. Export with the former version, then import.',
  },
  noAccount: {
    zh: 'PostgreSQL 不能以 root 运行，而本机没有 postgres、shigai 或 nobody 用户。请改用普通用户启动，或用 DATABASE_URL 指定外部数据库。',
    en: 'PostgreSQL does not run as root and this machine has no user postgres, shigai or nobody. Start as an ordinary user, or name an external database with DATABASE_URL.',
  },
  noProgram: {
    zh: '本机（{platform}）无法运行自带的 PostgreSQL：{reason}。请重新安装（npm ci），或用 DATABASE_URL 指定外部数据库。',
    en: 'The PostgreSQL carried along does not run on this machine ({platform}): {reason}. Install again (npm ci), or name an external database with DATABASE_URL.',
  },
  notStarted: {
    zh: 'PostgreSQL 没有启动成功。日志：{log}\n{reason}',
    en: 'PostgreSQL did not start. Log: {log}\n{reason}',
  },
} satisfies Record<string, { zh: string; en: string }>

export type EmbeddedRefusalCode = keyof typeof texts

/** Expected at start; the message is meant for the person at the terminal, in both languages. */
export class EmbeddedRefusal extends Error {
  readonly code: EmbeddedRefusalCode
  readonly details: Record<string, string | number>

  constructor(code: EmbeddedRefusalCode, details: Record<string, string | number> = {}) {
    super(`${fill(texts[code].zh, details)}\n${fill(texts[code].en, details)}`)
    this.name = 'EmbeddedRefusal'
    this.code = code
    this.details = details
  }
}

function fill(text: string, details: Record<string, string | number>) {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(details[name] ?? ''))
}
