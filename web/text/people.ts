import type { Role } from '#domain/people/roles.ts'
import type { Word, Words } from './words.ts'

/** Units, persons, posts and accounts. */
export const peopleText = {
  title: { zh: '队伍', en: 'People' },
  note: {
    zh: '谁在哪个单位、任什么职、分管什么。权限随任职而来，任职结束即止。',
    en: 'Who serves in which unit, as what, in charge of what. Rights come with a post and end with it.',
  },

  units: { zh: '单位', en: 'Units' },
  allUnits: { zh: '全部单位', en: 'All units' },
  unit: { zh: '单位', en: 'Unit' },
  personsIn: { zh: '{n} 人', en: '{n} {n|person|persons}' },
  withBelow: { zh: '{unit}及下级', en: '{unit} and below' },
  addUnit: { zh: '添加单位', en: 'Add a unit' },
  changeUnit: { zh: '改名或调整单位', en: 'Rename or move the unit' },
  unitName: { zh: '全称', en: 'Full name' },
  shortName: { zh: '简称', en: 'Short name' },
  shortNameHelp: { zh: '列表里用简称', en: 'Lists show it' },
  parent: { zh: '上级单位', en: 'Unit above' },
  parentHelp: {
    zh: '上级单位的任职人员和分管上级单位的人，也看得到下级单位的事项；调整后立即生效。',
    en: 'Whoever serves in the unit above or is in charge of it also sees the items of the units below; a move holds at once.',
  },
  bureau: { zh: '局', en: 'Bureau' },
  isBureau: { zh: '这是一个局', en: 'This is a bureau' },
  isBureauHelp: {
    zh: '一个局的整改办、主要负责人和核验人看得到本局全部事项；各局之上的单位是县级，看得到各局全部事项。',
    en: 'Clerk, head and verifier of a bureau see all of its items. Units above the bureaus are the county’s and see all.',
  },
  position: { zh: '排序', en: 'Place' },
  positionHelp: {
    zh: '同级单位中，数小的在前',
    en: 'Among units of one level the smaller number comes first',
  },
  closeUnit: { zh: '撤销单位', en: 'Close the unit' },
  closeUnitQuestion: { zh: '撤销“{name}”？', en: 'Close “{name}”?' },
  closeUnitConsequences: {
    zh: '撤销后不再给它下达事项，也不能在这里任职；过去的记录不变。还有未销号事项、在任人员或下级单位的不能撤销。',
    en: 'Nothing new goes to it and nobody can serve there; its past stays. A unit with open items, posts held or units below cannot be closed.',
  },
  unitIsClosed: { zh: '已撤销：{name}', en: 'Closed: {name}' },
  reopenUnit: { zh: '恢复单位', en: 'Open the unit again' },
  reopenUnitConsequences: {
    zh: '恢复后可以重新下达事项、任职。',
    en: 'Items and posts can be given to it again.',
  },
  unitReopened: { zh: '已恢复：{name}', en: 'Open again: {name}' },
  unitAdded: { zh: '已添加单位：{name}', en: 'Unit added: {name}' },
  unitChanged: { zh: '已保存单位：{name}', en: 'Unit saved: {name}' },
  inChargeOf: { zh: '分管领导：{names}', en: 'In charge: {names}' },
  nobodyInCharge: { zh: '还没有分管领导', en: 'Nobody is in charge of it yet' },

  findHere: { zh: '姓名、单位、职务、角色', en: 'Name, unit, title, role' },
  find: { zh: '姓名、单位、职务、角色、账号', en: 'Name, unit, title, role, account' },
  showPast: { zh: '含已离任人员、已撤销单位', en: 'With those who left and closed units' },
  listed: { zh: '人员与现任职务', en: 'Persons and their current posts' },
  matching: { zh: '含“{q}”', en: 'with “{q}”' },
  includingPast: { zh: '含已离任人员', en: 'those who left included' },
  personCount: { zh: '共 {n} 人', en: '{n} {n|person|persons}' },
  name: { zh: '姓名', en: 'Name' },
  posts: { zh: '职务', en: 'Posts' },
  charge: { zh: '分管', en: 'In charge of' },
  since: { zh: '任职起始', en: 'Since' },
  account: { zh: '账号', en: 'Account' },
  phone: { zh: '手机', en: 'Phone' },
  noPhone: { zh: '没有登记。', en: 'None noted.' },
  notePhone: { zh: '登记手机', en: 'Note the phone' },
  phoneHelp: {
    zh: '手机号，或带区号的座机号；只有系统管理员、本人所在局整改办和县级办公室看得到',
    en: 'A mobile number, or a land line with its area code; seen by system administrators and the clerks of the bureau and the county only',
  },
  phoneNoted: { zh: '已登记手机', en: 'Phone noted' },
  noAccount: { zh: '未开通', en: 'none' },
  noPost: { zh: '没有在任职务', en: 'no current post' },
  ended: { zh: '已结束', en: 'ended' },
  toCome: { zh: '未到任', en: 'to come' },
  noPeople: { zh: '还没有人员', en: 'Nobody is on file yet' },
  noPeopleHelp: {
    zh: '添加一个人，并给出第一个任职；之后才能把事项交给他。',
    en: 'Add a person with a first post; only then can an item be given to them.',
  },
  noMatch: { zh: '没有符合条件的人员', en: 'Nobody fits these filters' },
  noMatchPast: {
    zh: '已离任的人员默认不显示，可勾选“含已离任人员、已撤销单位”。',
    en: 'Those who left are not shown unless you ask for them above.',
  },

  person: { zh: '人员', en: 'Person' },
  noSuchPerson: { zh: '没有这个人员', en: 'There is no such person' },
  ownRights: {
    zh: '这是您本人。给自己增加的任职须安全管理员批准；结束任职和账号请另一位系统管理员办理。',
    en: 'This is you. A post you ask for yourself waits for the security administrator; ending posts and the account are for another system administrator.',
  },
  servings: { zh: '任职', en: 'Posts' },
  noCurrentPost: {
    zh: '没有在任职务，登录后没有任何权限，也不能承担责任。',
    en: 'No current post: no rights after sign-in, and nothing can be given to them.',
  },
  pastPosts: { zh: '已结束的任职（{n}）', en: 'Past posts ({n})' },
  from: { zh: '{day}起', en: 'from {day}' },
  fromUntil: { zh: '{since}起，{until}止', en: 'from {since}, ends {until}' },
  fromUntilPast: { zh: '{since}至{until}', en: '{since} to {until}' },
  giveAgain: { zh: '照此重新任职', en: 'Give this post again' },
  addPost: { zh: '增加任职', en: 'Add a post' },
  postAdded: { zh: '已增加任职', en: 'Post added' },
  endPost: { zh: '结束任职', en: 'End the post' },
  endEarlier: { zh: '提前结束', en: 'End earlier' },
  until: { zh: '从哪天起不再任职', en: 'From which day no longer held' },
  endConsequences: {
    zh: '从这一天起，这个任职带来的权限全部停止；本人现在的登录会退出。本人没有其他合适任职的，名下未了的责任须先交接。结束后不能恢复，再次任职须新增。',
    en: 'From that day all rights of this post stop, and the person is signed out now. Open parts that no other post of theirs suits have to be handed over first. An ended post cannot be taken up again; add a new one.',
  },
  postEnded: { zh: '已结束任职', en: 'Post ended' },
  role: { zh: '角色', en: 'Role' },
  chooseRole: { zh: '选择角色', en: 'Choose a role' },
  noScreensYet: {
    zh: '这个角色目前还没有可用的栏目，登录后只能修改密码。',
    en: 'No part of the office is open to this role yet; after sign-in only the password can be changed.',
  },
  titleOfPost: { zh: '职务', en: 'Title' },
  titleHelp: { zh: '如：副局长、市容股股长', en: 'e.g. deputy director, head of section' },
  chargeHelp: {
    zh: '分管的股室、队；看得到这些单位及其下级的事项',
    en: 'Sections and teams; their items and those of the units below can be seen',
  },
  signedOut: {
    zh: '保存后，本人现在的登录会退出，重新登录即按新的任职办事。',
    en: 'On saving, the person is signed out; after signing in the new post holds.',
  },

  noAccountYet: { zh: '还没有账号，不能登录。', en: 'No account yet; cannot sign in.' },
  openAccount: { zh: '开通账号', en: 'Open an account' },
  openNow: { zh: '同时开通账号', en: 'Open an account as well' },
  accountOpened: { zh: '账号已开通', en: 'Account opened' },
  firstPassword: { zh: '首次密码', en: 'First password' },
  passwordOnMachine: {
    zh: '核验、纪检和管理员的首次密码不由开通人设定，刚才填写的密码无效。任职待批的，批准时由安全管理员交给本人；已经任职的，请在服务器上运行 npm run shigai -- reset-password --account 账号，交给本人。',
    en: 'Verifiers, discipline inspectors and administrators get no password from whoever opens the account; the one typed does not count. Where the post waits, the security administrator hands it out with the approval; where it is held, run npm run shigai -- reset-password --account ACCOUNT on the server and hand it to the person.',
  },
  firstPasswordHelp: {
    zh: '首次登录时须改成本人自己的密码。',
    en: 'At the first sign-in the person replaces it with their own.',
  },
  suggest: { zh: '随机生成', en: 'Make one' },
  resetPassword: { zh: '重置密码', en: 'Reset the password' },
  resetConsequences: {
    zh: '原密码立即作废，本人在各处的登录都会退出，锁定解除；下次登录须先改密码。',
    en: 'The old password ends at once, the person is signed out everywhere and a lock is lifted; at the next sign-in they change it first.',
  },
  passwordReset: { zh: '密码已重置', en: 'Password reset' },
  changeOwnPassword: { zh: '修改我的密码', en: 'Change my password' },
  tellThem: {
    zh: '请当面或电话告诉本人，关闭后不再显示。',
    en: 'Tell the person face to face or by phone; this is not shown again once closed.',
  },

  untilApproval: {
    zh: '任职批准时这个密码作废，由安全管理员另发。',
    en: 'It ends when the post is approved; the security administrator then hands out another.',
  },

  importRoster: { zh: '导入名册', en: 'Import a roster' },
  addPerson: { zh: '添加人员', en: 'Add a person' },
  firstPost: { zh: '第一个任职', en: 'First post' },
  personAdded: { zh: '已添加：{name}', en: 'Added: {name}' },
} satisfies Words

/** One line what a role may do; said where a post is given. */
export const roleWhatText = {
  clerk: {
    zh: '登记、导入、下达事项，编写报告；看得到全部事项。',
    en: 'Registers, imports and hands out items, writes reports; sees every item.',
  },
  handler: {
    zh: '接收、办理交给自己的事项并申请销号；看得到本单位及下级的事项。',
    en: 'Accepts and handles items given to them and asks for close-out; sees the items of the unit and below.',
  },
  leader: {
    zh: '审核自己负责的事项，同意或退回；看得到本单位和分管单位的事项。',
    en: 'Approves or returns the items they are responsible for; sees the items of the unit and those in charge.',
  },
  head: {
    zh: '看得到全部事项，签发报告，校验日志。',
    en: 'Sees every item, signs reports, checks the log.',
  },
  verifier: {
    zh: '独立核验并销号，自己经手过的不能核验；看得到全部事项。',
    en: 'Verifies independently and closes, never what they had a hand in; sees every item.',
  },
  desk: { zh: '受理热线来电。', en: 'Takes the calls of the hotline.' },
  discipline: {
    zh: '派驻纪检监察组，接收问题线索。',
    en: 'The resident discipline inspection group; receives clues of misconduct.',
  },
  systemAdmin: {
    zh: '管理单位、人员和账号，提出任职；不办理、不核验。三员互斥，一人只任其一。',
    en: 'Manages units, people and accounts; neither handles nor verifies. The three administrators exclude one another.',
  },
  securityAdmin: {
    zh: '审批核验人、纪检监察和三员的任职，查看授权经过。三员互斥，一人只任其一。',
    en: 'Approves posts of verifiers, discipline and administrators, reads who granted what. The three administrators exclude one another.',
  },
  auditAdmin: {
    zh: '校验日志。三员互斥，一人只任其一。',
    en: 'Checks the log. The three administrators exclude one another.',
  },
} satisfies Record<Role, Word>
