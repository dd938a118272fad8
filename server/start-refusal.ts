const texts = {
  alreadyRunning: {
    zh: '实改已在运行：进程 {pid} 正在使用数据文件夹 {folder}。请先停止它，或用 SHIGAI_DATA 指定另一个文件夹。',
    en: 'Shigai already runs: process {pid} uses the data folder {folder}. Stop it first, or name another folder with SHIGAI_DATA.',
  },
  commandRunning: {
    zh: '命令（进程 {pid}）正在使用数据文件夹 {folder}，等了很久没有结束。请等它结束或停止它。',
    en: 'A command (process {pid}) uses the data folder {folder} and has not ended for long. Wait for it or stop it.',
  },
  tooManyConnections: {
    zh: '数据库的连接已经用满，等了很久没有空出来。请等别的命令结束后再试，或停止用不着的命令。',
    en: 'All connections of the database are in use, and none became free for long. Try again when other commands have ended, or stop those that are not needed.',
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
  databaseAddress: {
    zh: 'DATABASE_URL 应写成 postgres://用户:口令@主机:端口/数据库。',
    en: 'DATABASE_URL must read postgres://user:password@host:port/database.',
  },
  databaseAway: {
    zh: '连不上 DATABASE_URL 指定的数据库 {place}（{reason}）。请检查它是否在运行、地址和端口是否正确。',
    en: 'The database {place} of DATABASE_URL cannot be reached ({reason}). Check that it runs and that host and port are right.',
  },
  databaseDenied: {
    zh: '数据库 {place} 不接受 DATABASE_URL 中的用户或口令（{reason}）。',
    en: 'The database {place} does not accept the user or password of DATABASE_URL ({reason}).',
  },
  databaseMissing: {
    zh: 'DATABASE_URL 指定的数据库 {place} 不存在。请先建库（编码 UTF8）。',
    en: 'The database {place} of DATABASE_URL does not exist. Create it first, encoded as UTF8.',
  },
  databaseTooOld: {
    zh: 'DATABASE_URL 指定的是 PostgreSQL {found}，至少需要 {oldest}。数据未被改动。',
    en: 'DATABASE_URL names a PostgreSQL {found}; {oldest} or later is needed. Nothing was changed.',
  },
  databaseEncoding: {
    zh: 'DATABASE_URL 指定的数据库编码是 {found}，存不下全部汉字。请用 UTF8 编码另建一个库。',
    en: 'The database of DATABASE_URL is encoded as {found}, which cannot keep every Chinese character. Create one encoded as UTF8.',
  },
  addressTaken: {
    zh: '{address} 已被别的程序占用。请停止它，或用 PORT 指定另一个端口。',
    en: '{address} is used by another program. Stop it, or name another port with PORT.',
  },
  addressDenied: {
    zh: '不允许使用 {address}：1024 以下的端口需要管理员权限。请用 PORT 指定另一个端口。',
    en: '{address} is not permitted: ports below 1024 need an administrator. Name another one with PORT.',
  },
  addressUnknown: {
    zh: '本机没有地址 {address}。请改正 HOST。',
    en: 'This machine has no address {address}. Correct HOST.',
  },
  portWrong: {
    zh: 'PORT 应为 {least} 至 {most} 的整数，现在是 {found}。',
    en: 'PORT must be a whole number from {least} to {most}; it is {found}.',
  },
  uploadSizeWrong: {
    zh: 'SHIGAI_UPLOAD_MB 应为 {least} 至 {most} 的整数（MB），现在是 {found}。',
    en: 'SHIGAI_UPLOAD_MB must be a whole number of MB from {least} to {most}; it is {found}.',
  },
  timeZoneUnknown: {
    zh: 'SHIGAI_TIME_ZONE 不是时区名：{found}。例如 Asia/Shanghai。',
    en: 'SHIGAI_TIME_ZONE is no name of a time zone: {found}. Asia/Shanghai is one.',
  },
  samplePasswordWeak: {
    zh: 'SHIGAI_SAMPLE_PASSWORD 太弱：至少 8 位，大写、小写、数字、符号中至少三类。',
    en: 'SHIGAI_SAMPLE_PASSWORD is too weak: at least 8 characters of three of these: capital letters, small letters, digits, signs.',
  },
  variableWrong: {
    zh: '{name} 没有填写或不对。',
    en: '{name} is missing or wrong.',
  },
} satisfies Record<string, { zh: string; en: string }>

export type StartRefusalCode = keyof typeof texts

/** Expected at start; the message is meant for the person at the terminal, in both languages. */
export class StartRefusal extends Error {
  readonly code: StartRefusalCode
  readonly details: Record<string, string | number>

  constructor(code: StartRefusalCode, details: Record<string, string | number> = {}) {
    super(`${fill(texts[code].zh, details)}\n${fill(texts[code].en, details)}`)
    this.name = 'StartRefusal'
    this.code = code
    this.details = details
  }
}

function fill(text: string, details: Record<string, string | number>) {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(details[name] ?? ''))
}
