import type { Words } from './words.ts'

/** One-time codes of an authenticator on the phone. */
export const secondFactorText = {
  title: { zh: '动态口令', en: 'One-time code' },
  enrolTitle: { zh: '登记动态口令', en: 'Enrol an authenticator' },
  codesTitle: { zh: '备用码（只显示这一次）', en: 'Recovery codes (shown this once)' },

  code: { zh: '动态口令', en: 'One-time code' },
  codeHelp: {
    zh: '手机验证器上的六位数字，每个只能用一次。',
    en: 'The six digits on your phone; each works once.',
  },
  recoveryCode: { zh: '备用码', en: 'Recovery code' },
  recoveryHelp: {
    zh: '登记时保存的十二位备用码，每个只能用一次。',
    en: 'One of the codes you kept when enrolling; each works once.',
  },
  useRecovery: { zh: '手机不在身边，用备用码', en: 'No phone at hand: use a recovery code' },
  useCode: { zh: '用手机上的动态口令', en: 'Use the code on the phone' },
  lost: {
    zh: '手机和备用码都没有了，请找本单位安全管理员重置。',
    en: 'Lost both phone and codes? The security administrator of your bureau resets them.',
  },
  signIn: { zh: '登录', en: 'Sign in' },
  otherAccount: { zh: '换账号登录', en: 'Sign in with another account' },

  why: {
    zh: '您的岗位登录时，除密码外还要输入手机上的动态口令。登记一次，约两分钟。',
    en: 'Your post signs in with a password and a one-time code on your phone. Enrolling is done once and takes two minutes.',
  },
  app: { zh: '一、准备验证器', en: '1. Get an authenticator' },
  appHelp: {
    zh: '手机上已有验证器的直接用。没有的，可在微信里搜索“腾讯身份验证器”小程序，或安装 Microsoft Authenticator、FreeOTP。口令由手机自己算出，不占流量。',
    en: 'Use the one you have, or install Microsoft Authenticator or FreeOTP, or find the Tencent authenticator among WeChat’s mini programs. The phone computes the codes by itself.',
  },
  scan: { zh: '二、扫描二维码', en: '2. Scan the picture' },
  picture: { zh: '登记用的二维码', en: 'QR code for the authenticator' },
  scanHelp: {
    zh: '只给自己的手机扫描，不要转给别人。刷新本页会换成新的二维码。',
    en: 'For your own phone only; do not pass a picture of it on. Reloading the page makes a new one.',
  },
  typeSecret: { zh: '不能扫描的，手工输入密钥：', en: 'If you cannot scan, type the key:' },
  copySecret: { zh: '复制密钥', en: 'Copy the key' },
  confirm: { zh: '三、输入手机上的口令', en: '3. Type the code on the phone' },
  enrol: { zh: '登记', en: 'Enrol' },

  codesHelp: {
    zh: '手机丢失时，用备用码代替动态口令登录，每个只能用一次。请现在抄下或打印，放在只有自己拿得到的地方，不要和密码放在一起。',
    en: 'When the phone is lost, a recovery code signs in instead; each works once. Write them down or print them now and keep them where only you get at them, away from your password.',
  },
  copyAll: { zh: '复制全部', en: 'Copy all' },
  print: { zh: '打印', en: 'Print' },
  copied: { zh: '已复制', en: 'Copied' },
  kept: { zh: '已保存，进入系统', en: 'I have kept them; go on' },

  enrolledAt: {
    zh: '{when} 登记，备用码还剩 {n} 个。',
    en: 'Enrolled {when}; recovery codes left: {n}.',
  },
  notEnrolled: {
    zh: '没有登记。岗位需要的，登录时先登记。',
    en: 'Not enrolled. Where the post needs it, enrolment comes at sign-in.',
  },
  reset: { zh: '重置动态口令', en: 'Reset one-time codes' },
  resetQuestion: { zh: '重置{name}的动态口令？', en: 'Reset the one-time codes of {name}?' },
  resetConsequences: {
    zh: '原来的验证器和备用码立即失效，正在使用的会话退出，下次登录重新登记。请先当面或电话核实是本人，重置记入安全日志。',
    en: 'Authenticator and recovery codes stop working at once, sessions end, and the person enrols anew at the next sign-in. Make sure first that it is really them; it is recorded in the security log.',
  },
  wasReset: { zh: '已重置{name}的动态口令', en: 'One-time codes of {name} reset' },
  notOwn: {
    zh: '自己的动态口令由另一位安全管理员重置。',
    en: 'Your own are reset by another security administrator.',
  },
} satisfies Words
