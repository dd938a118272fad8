import type { Words } from './words.ts'

/** Posts that wait for a second person, and how somebody came by their rights. */
export const grantText = {
  pending: { zh: '待批任职（{n}）', en: 'Posts to approve ({n})' },
  pendingHelp: {
    zh: '核验人、纪检监察和三员的任职，给自己增加的任职，以及权限超出开设人的接口令牌，须安全管理员批准后生效。',
    en: 'Posts of verifiers, discipline and the three administrators, any post somebody asks for themselves, and tokens with rights that their maker does not hold take effect once the security administrator approves.',
  },
  askedBy: { zh: '{name}于 {when} 提出。', en: '{name} asked on {when}.' },
  waits: { zh: '待安全管理员批准。', en: 'Waits for the security administrator.' },
  newRights: { zh: '批准后新增权限：{rights}。', en: 'Adds these rights: {rights}.' },
  noNewRights: { zh: '批准后不新增权限。', en: 'Adds no right that is not held already.' },
  approve: { zh: '批准', en: 'Approve' },
  approveQuestion: { zh: '批准这个任职？', en: 'Approve this post?' },
  approveConsequences: {
    zh: '任职自今天起（或所写的更晚日期）生效，权限随之而来；谁提出、谁批准记在授权经过里。',
    en: 'The post begins today, or on the later day named, and its rights with it; who asked and who approved stays on record.',
  },
  approvePassword: {
    zh: '本人有账号、此前没有这类任职的，账号同时换成新的首次密码，只显示给您，请交给本人；原密码和现在的登录随即作废。',
    en: 'Where the person has an account and held no such post, it gets a new first password that is shown to you alone, to be handed to the person; the old one and every session end.',
  },
  approved: { zh: '已批准', en: 'Approved' },
  refused: { zh: '已退回，没有生效', en: 'Refused; nothing took effect' },
  history: { zh: '授权经过', en: 'How the rights came about' },
  beforeHistory: { zh: '没有留下授权经过。', en: 'How it came about was not kept.' },
  through_office: { zh: '{name}于 {when} 授予。', en: '{name} gave it on {when}.' },
  through_setUp: { zh: '{when} 初始化时建立。', en: 'Made at set-up on {when}.' },
  through_commandLine: {
    zh: '{when} 由服务器命令行以{name}的名义授予。',
    en: 'Given on the machine’s command line as {name} on {when}.',
  },
  through_import: {
    zh: '{name}于 {when} 导入时建立。',
    en: '{name} made it by an import on {when}.',
  },
  approvedBy: { zh: '{name}批准。', en: ' {name} approved.' },
  refusedBy: {
    zh: '{name}于 {when} 不批准：{opinion}',
    en: '{name} refused on {when}: {opinion}',
  },
  endedBy: { zh: '{name}于 {when} 结束。', en: '{name} ended it on {when}.' },
  noSecurityAdmin: {
    zh: '还没有安全管理员，核验人等任职无人批准。请先给另一个人增加“安全管理员”任职，第一位立即生效。',
    en: 'There is no security administrator, so nobody can approve posts of verifiers and the like. Give the post to somebody else first; the first one takes effect at once.',
  },
  postWaits: {
    zh: '已提出，待安全管理员批准后生效',
    en: 'Asked for; it takes effect once the security administrator approves',
  },
} satisfies Words
