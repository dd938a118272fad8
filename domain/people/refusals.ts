import type { RefusalText } from '../refusal-text.ts'

/** Refusals of sign-in, rights, people and units, and of requests as such. */
export const accessRefusals = {
  notFound: {
    kind: 'missing',
    zh: '没有找到，或者您无权查看。',
    en: 'Not found, or not yours to see.',
  },
  inputInvalid: {
    kind: 'invalid',
    zh: '有内容没有填对，请看标出的各项。',
    en: 'Some fields are not right; see the marked ones.',
  },
  alreadyExists: {
    kind: 'conflict',
    zh: '已经有一样的了：{what}。',
    en: 'This exists already: {what}.',
  },
  unknownReference: {
    kind: 'invalid',
    zh: '所选的{what}不存在。请刷新页面后重新选择。',
    en: 'The chosen {what} does not exist. Reload the page and choose again.',
  },
  requestTooLarge: {
    kind: 'invalid',
    zh: '一次提交的内容超过 {limit} MB，没有保存。请缩短内容，较大的材料请作为文件上传。',
    en: 'More than {limit} MB was sent at once; nothing was saved. Shorten it, or upload large material as a file.',
  },
  signInNeeded: {
    kind: 'signIn',
    zh: '请先登录。填写的内容会保留。',
    en: 'Please sign in. What you typed is kept.',
  },
  signInFailed: {
    kind: 'signIn',
    zh: '账号或密码不对，或账号已锁定。连续错 {limit} 次锁定 {minutes} 分钟，到时自动解除，也可请系统管理员重置密码。',
    en: 'Account or password is wrong, or the account is locked. After {limit} failures in a row it locks for {minutes} minutes; it opens by itself, or the system administrator resets the password.',
  },
  passwordMustChange: {
    kind: 'forbidden',
    zh: '首次登录或密码到期，请先修改密码。',
    en: 'First sign-in or expired password: change it before going on.',
  },
  passwordWeak: {
    kind: 'invalid',
    zh: '密码至少 {length} 位，且大写字母、小写字母、数字、符号中至少有三类。',
    en: 'At least {length} characters, three of: capital, small letter, digit, symbol.',
  },
  passwordSame: {
    kind: 'invalid',
    zh: '新密码不能与原密码相同。',
    en: 'The new password must differ from the old one.',
  },
  csrfMissing: {
    kind: 'forbidden',
    zh: '页面已过期，请刷新后再试。',
    en: 'This page is out of date; reload it and try again.',
  },
  bureauWithin: {
    kind: 'conflict',
    zh: '局不能设在另一个局之下：{name}。',
    en: 'A bureau cannot stand inside another bureau: {name}.',
  },
  otherBureau: {
    kind: 'forbidden',
    zh: '这属于另一个局的范围，请由该局或县级办公室办理。',
    en: 'This belongs to another bureau; it or the county office has to do it.',
  },
  rightMissing: {
    kind: 'forbidden',
    zh: '您的岗位没有这项权限（{right}）。',
    en: 'Your post does not hold this right ({right}).',
  },
  setUpDone: {
    kind: 'conflict',
    zh: '系统已经初始化过了，请直接登录。',
    en: 'The system is set up already; sign in instead.',
  },
  setUpLinkWrong: {
    kind: 'forbidden',
    zh: '初始化链接不对或已用过，请使用终端上最新打印的链接。',
    en: 'This set-up link is wrong or used; take the newest one printed on the terminal.',
  },
  setUpFirst: {
    kind: 'conflict',
    zh: '系统尚未初始化，请先用终端打印的链接完成初始化。',
    en: 'The system is not set up yet; use the link printed on the terminal first.',
  },
  ownRights: {
    kind: 'forbidden',
    zh: '不能给自己授予或收回权限，请由另一位管理员办理。',
    en: 'Nobody grants or withdraws their own rights; another administrator does.',
  },
  resetOnMachine: {
    kind: 'forbidden',
    zh: '核验、纪检和管理员的密码不在办公页面重置，请在服务器上运行 npm run shigai -- reset-password --account 账号。',
    en: 'Passwords of verifiers, discipline inspectors and administrators are not reset in the office; run npm run shigai -- reset-password --account ACCOUNT on the server.',
  },
  administratorsExclude: {
    kind: 'conflict',
    zh: '系统管理员、安全管理员、审计管理员三员互斥，一人不能兼任。',
    en: 'System, security and audit administrator exclude one another; one person holds at most one.',
  },
  ownPostRequest: {
    kind: 'forbidden',
    zh: '这个任职是您提出的，须由另一位安全管理员审批。',
    en: 'You asked for this post yourself; another security administrator decides.',
  },
  postRequestDecided: {
    kind: 'conflict',
    zh: '这个任职申请已有决定。',
    en: 'This request was decided already.',
  },
  personLeft: {
    kind: 'invalid',
    zh: '{name} 没有在任岗位，不能承担责任。',
    en: '{name} holds no current post and cannot be made responsible.',
  },
  personElsewhere: {
    kind: 'forbidden',
    zh: '{name}在{bureau}任职，不是本局、配合股室所在局或县级单位的人员，本局不能指定。请由县级办公室指定，或先把对方单位列为配合股室。',
    en: '{name} holds a post in {bureau}, not in this bureau, that of a co-unit or the county’s own units. Let the county office name them, or add their unit as a co-unit first.',
  },
  openPartsHeld: {
    kind: 'conflict',
    zh: '{name}还有未了的责任（责任领导 {leader} 项、责任人 {handler} 项、整改措施 {measure} 项、查摆表 {selfCheck} 张），请先办理交接。',
    en: '{name} still holds open parts (leader of {leader}, handler of {handler}, measures {measure}, self-check sheets {selfCheck}); hand them over first.',
  },
  alreadyLeft: {
    kind: 'conflict',
    zh: '{name}已离任，不能这样办理。',
    en: '{name} has left, so this is not possible.',
  },
  notLeft: {
    kind: 'conflict',
    zh: '{name}没有离任，无须恢复。',
    en: '{name} has not left; there is nothing to take back.',
  },
  successorSame: {
    kind: 'invalid',
    zh: '接手人不能是本人。',
    en: 'Nobody hands over to themselves.',
  },
  successorNotInBureau: {
    kind: 'invalid',
    zh: '这是该局自己专项的查摆表，{name}在该局没有任职，请换一位接手人。',
    en: 'This sheet belongs to a bureau’s own campaign, and {name} holds no post in that bureau; choose somebody else.',
  },
  successorHasSheet: {
    kind: 'conflict',
    zh: '{name}在这一轮已有自己的查摆表，请由原填表人先签，或换一位接手人。',
    en: '{name} has a sheet of their own in this round; let it be signed first or choose somebody else.',
  },
  noActor: {
    kind: 'forbidden',
    zh: '没有可用的“{role}”岗位人员，请用 --as 指定账号，或先增加人员。',
    en: 'Nobody holds the post “{role}”; name an account with --as or add a person first.',
  },
  unitClosed: {
    kind: 'invalid',
    zh: '单位“{name}”已撤销或不存在。',
    en: 'The unit “{name}” is closed or does not exist.',
  },
  unitInUse: {
    kind: 'conflict',
    zh: '“{name}”还不能撤销：未销号事项 {items} 个、未签查摆表 {sheets} 张、在任 {posts} 个、下级单位 {units} 个。',
    en: '“{name}” cannot be closed yet: open items {items}, unsigned self-checks {sheets}, posts held {posts}, units below {units}.',
  },
  unitOpen: {
    kind: 'conflict',
    zh: '“{name}”没有撤销，无须恢复。',
    en: '“{name}” is not closed; there is nothing to open again.',
  },
  unitCycle: {
    kind: 'invalid',
    zh: '单位不能放到自己或自己的下级之下。',
    en: 'A unit cannot be placed under itself or below.',
  },
  uploadCutOff: {
    kind: 'invalid',
    zh: '文件没有传完整，没有保存任何内容，请重新上传。',
    en: 'The upload was cut off and nothing was kept; please upload again.',
  },
  diskFull: {
    kind: 'unable',
    zh: '服务器磁盘已满，本次没有保存任何内容。请联系系统管理员。',
    en: 'The server’s disk is full; nothing was saved. Please tell the system administrator.',
  },
  databaseAway: {
    kind: 'unable',
    zh: '数据库暂时连不上，本次没有保存任何内容，请稍后重试。',
    en: 'The database cannot be reached; nothing was saved. Please try again shortly.',
  },
} satisfies Record<string, RefusalText>
