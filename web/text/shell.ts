import type { Words } from './words.ts'

/** The office's frame: rail, top line, keyboard. */
export const shellText = {
  rail: { zh: '主导航', en: 'Main navigation' },
  menu: { zh: '菜单', en: 'Menu' },
  skip: { zh: '跳到正文', en: 'Skip to the content' },
  desk: { zh: '我的桌面', en: 'My desk' },
  ledger: { zh: '台账', en: 'Ledger' },
  reports: { zh: '报告', en: 'Reports' },
  people: { zh: '队伍', en: 'People' },
  settings: { zh: '设置', en: 'Settings' },
  log: { zh: '日志校验', en: 'Log check' },
  find: { zh: '查找编号、文字、人员', en: 'Find a number, words, a person' },
  otherLanguage: { zh: 'English', en: '中文' },
  theme: { zh: '外观', en: 'Appearance' },
  system: { zh: '随系统', en: 'As the system' },
  light: { zh: '浅色', en: 'Light' },
  dark: { zh: '深色', en: 'Dark' },
  changePassword: { zh: '修改密码', en: 'Change password' },
  signOut: { zh: '退出登录', en: 'Sign out' },
  keyboard: { zh: '键盘操作', en: 'Keyboard' },
  keyFind: { zh: '到查找框', en: 'Go to the find box' },
  keyDown: { zh: '列表下一行', en: 'Next row of a list' },
  keyUp: { zh: '列表上一行', en: 'Row before' },
  keyOpen: { zh: '打开这一行', en: 'Open the row' },
  keySelect: { zh: '选择或取消这一行', en: 'Select the row, or not' },
  keyHelp: { zh: '显示这份说明', en: 'Show this list' },
  keyEscape: { zh: '关闭对话框或菜单', en: 'Close a dialog or menu' },
  yourRoles: { zh: '您现在的角色', en: 'Your roles now' },
  noScreensForRole: {
    zh: '这个角色的栏目还没有建成，目前没有可以使用的内容。如需办理整改事项，请系统管理员增加相应任职。',
    en: 'The part of the office for this role is not built yet, so there is nothing to use here for now. To work on items, ask the system administrator for a post that does.',
  },
  noScreens: {
    zh: '您目前没有可以使用的栏目。请联系系统管理员核对您的任职。',
    en: 'No part of the office is open to you. Ask the system administrator to check your post.',
  },
} satisfies Words
