import type { Words } from './words.ts'

/** Sign-in, the change of password, and set-up. */
export const accessText = {
  signIn: { zh: '登录', en: 'Sign in' },
  account: { zh: '账号', en: 'Account' },
  password: { zh: '密码', en: 'Password' },
  notSetUp: {
    zh: '系统尚未初始化。请在运行服务的终端里找到初始化链接，用浏览器打开。',
    en: 'The system is not set up yet. Open the set-up link printed on the server’s terminal.',
  },
  forgotten: {
    zh: '忘记密码，请找本单位系统管理员重置。',
    en: 'Forgot the password? The system administrator of your bureau resets it.',
  },
  orProvider: { zh: '或者', en: 'Or' },
  providerBeside: {
    zh: '在新窗口登录，完成后本页自动继续。',
    en: 'Opens in a new window; this page goes on by itself afterwards.',
  },
  signedIn: { zh: '已登录', en: 'Signed in' },
  signedInHelp: {
    zh: '请关闭本窗口，回到原来的页面接着办。',
    en: 'Close this window and go on in the page you came from.',
  },
  toDeskHere: { zh: '在本窗口打开工作台', en: 'Open the desk in this window' },
  signInAgain: { zh: '登录已过期，请重新登录', en: 'Your session has ended; sign in again' },
  signInAgainHelp: {
    zh: '页面上填写的内容都还在，登录后接着办。',
    en: 'Everything typed on the page is still there; go on after signing in.',
  },
  otherAccount: {
    zh: '换账号登录会重新读取页面内容。',
    en: 'With another account the page is read anew.',
  },

  changePassword: { zh: '修改密码', en: 'Change password' },
  mustChange: {
    zh: '首次登录或密码已满 90 天，请先修改密码。',
    en: 'First sign-in, or the password is 90 days old: please change it first.',
  },
  currentPassword: { zh: '现在的密码', en: 'Current password' },
  nextPassword: { zh: '新密码', en: 'New password' },
  nextAgain: { zh: '再输入一次新密码', en: 'New password once more' },
  passwordHelp: {
    zh: '至少 8 位，大写字母、小写字母、数字、符号中至少三类。',
    en: 'At least 8 characters, three of: capital, small letter, digit, symbol.',
  },
  passwordChanged: { zh: '密码已修改', en: 'Password changed' },

  setUp: { zh: '初始化', en: 'Set-up' },
  setUpWhat: {
    zh: '实改用来登记本单位查摆出的问题，明确责任人和时限，由没有参与的人核验销号，并从记录直接形成报告。初始化只做一次，约一分钟。',
    en: 'Shigai keeps the problems a bureau finds, names who fixes each by when, has somebody independent verify it, and writes the report from that record. Set-up is done once and takes a minute.',
  },
  bureau: { zh: '单位名称', en: 'Name of the bureau' },
  bureauHelp: {
    zh: '用全称，报告落款用它。如：某某县城市管理局',
    en: 'In full; reports are signed with it.',
  },
  firstAdministrator: { zh: '第一位系统管理员', en: 'First system administrator' },
  administratorHelp: {
    zh: '系统管理员管理单位、人员和账号，不办理整改事项，也不核验。',
    en: 'The system administrator manages units, people and accounts, and neither handles nor verifies items.',
  },
  name: { zh: '姓名', en: 'Name' },
  accountHelp: {
    zh: '2 至 40 位小写字母、数字、点、横线',
    en: '2 to 40 small letters, digits, dots or dashes',
  },
  start: { zh: '从什么开始', en: 'Start with' },
  startEmpty: {
    zh: '空白：建好本年度专项整治，可直接导入台账',
    en: 'Empty: this year’s campaign is made, a ledger can be imported at once',
  },
  startSample: {
    zh: '示例单位：带人员、台账和报告，供试用，内容为虚构',
    en: 'A sample bureau with people, a ledger and a report, to try things out; invented',
  },
  begin: { zh: '开始使用', en: 'Begin' },
  settingUp: {
    zh: '正在建立数据，示例约需十几秒…',
    en: 'Making the data; the sample takes some seconds…',
  },
  setUpDone: { zh: '系统已经初始化过了。', en: 'The system is set up already.' },
  linkMissing: {
    zh: '地址里没有初始化口令。请使用终端打印的完整链接。',
    en: 'The address holds no set-up token. Use the whole link printed on the terminal.',
  },
  accountsOnce: { zh: '示例账号（只显示这一次）', en: 'Sample accounts (shown this once)' },
  accountsHelp: {
    zh: '请先复制保存。试用不同岗位时，用这些账号登录。',
    en: 'Copy and keep them. Sign in with them to see the work of each post.',
  },
  roles: { zh: '岗位', en: 'Posts' },
  copyAll: { zh: '复制全部', en: 'Copy all' },
  goOn: { zh: '进入系统', en: 'Go on' },
} satisfies Words
