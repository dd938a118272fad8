import type { RefusalText } from '../refusal-text.ts'

/** Why a file as a whole cannot be read as a ledger. Single rows have reasons, not refusals. */
export const ledgerRefusals = {
  ledgerFileEmpty: {
    kind: 'invalid',
    zh: '文件“{fileName}”是空的。',
    en: 'The file “{fileName}” is empty.',
  },
  ledgerFormatUnsupported: {
    kind: 'invalid',
    zh: '“{fileName}”的内容是{found}，不能读取。请另存为 xlsx、xls、et、csv 或 docx。',
    en: '“{fileName}” holds {found}, which cannot be read. Save it as xlsx, xls, et, csv or docx.',
  },
  ledgerEncrypted: {
    kind: 'invalid',
    zh: '“{fileName}”设有打开密码，请去掉密码后再导入。',
    en: '“{fileName}” is protected by a password. Remove it and import again.',
  },
  ledgerFormulasEmpty: {
    kind: 'invalid',
    zh: '“{fileName}”里有 {formulas} 个公式没有保存计算结果，导入会丢掉这些内容。请用 WPS 或 Excel 打开这个文件，保存后再导入。',
    en: '“{fileName}” holds {formulas} formulas without a saved result; they would be lost. Open the file in WPS or Excel, save it, and import again.',
  },
  ledgerMacros: {
    kind: 'invalid',
    zh: '“{fileName}”含有宏，请另存为不含宏的文件后再导入。',
    en: '“{fileName}” contains macros. Save it without macros and import again.',
  },
  ledgerTooLarge: {
    kind: 'invalid',
    zh: '“{fileName}”解压后过大（{what}：{found}，上限 {limit}），已停止读取。',
    en: '“{fileName}” unpacks to too much ({what}: {found}, limit {limit}); reading was stopped.',
  },
  ledgerTooManyRows: {
    kind: 'invalid',
    zh: '工作表“{sheet}”有 {found} 行，超过上限 {limit} 行，请分开导入。',
    en: 'The sheet “{sheet}” has {found} rows, more than the limit of {limit}. Import it in parts.',
  },
  ledgerFileDamaged: {
    kind: 'invalid',
    zh: '“{fileName}”已损坏或不完整，无法打开（{what}）。请重新导出或另存一份。',
    en: '“{fileName}” is damaged or cut off and cannot be opened ({what}). Export or save it again.',
  },
  ledgerNoTable: {
    kind: 'invalid',
    zh: '“{fileName}”里没有表格。',
    en: '“{fileName}” holds no table.',
  },
  ledgerNoHeader: {
    kind: 'invalid',
    zh: '“{fileName}”的各表（{sheets}）都没有找到台账表头。表头里至少要有问题或整改措施一列，以及另一列台账栏目。',
    en: 'No ledger header was found in “{fileName}” ({sheets}). A header needs a column for the problem or the measure and one more ledger column.',
  },
  ledgerOnlyHidden: {
    kind: 'invalid',
    zh: '“{fileName}”的台账只在隐藏的表里（{sheets}），隐藏的表未经要求不导入。',
    en: 'The ledger of “{fileName}” is on a hidden sheet only ({sheets}), and hidden sheets are not imported unasked.',
  },
  ledgerNoItems: {
    kind: 'invalid',
    zh: '“{fileName}”有台账表头，但表头下没有内容。',
    en: '“{fileName}” has a ledger header with nothing below it.',
  },
} as const satisfies Record<string, RefusalText>
