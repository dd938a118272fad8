/** What a record is called by the constraint that guards it, and the units of limits. */
export const recordNames = {
  person_account_key: { zh: '账号', en: 'the account' },
  unit_parent_id_name_key: { zh: '单位名称', en: 'the name of the unit' },
  campaign_name_key: { zh: '专项整治名称', en: 'the name of the campaign' },
  catalogue_name_version_key: {
    zh: '问题目录的名称和版本',
    en: 'the name and version of the catalogue',
  },
  aspect_catalogue_id_name_key: { zh: '方面名称', en: 'the name of the aspect' },
  kind_aspect_id_name_key: { zh: '同一方面下的种类', en: 'the kind within its aspect' },
  channel_name_key: { zh: '渠道名称', en: 'the name of the channel' },
  aspect_id: { zh: '方面', en: 'aspect' },
  campaign_id: { zh: '专项整治', en: 'campaign' },
  catalogue_id: { zh: '问题目录', en: 'catalogue' },
  file_id: { zh: '台账文件', en: 'ledger file' },
  kind_id: { zh: '问题种类', en: 'kind' },
  measure_id: { zh: '措施', en: 'measure' },
  person_id: { zh: '人员', en: 'person' },
  unit_id: { zh: '单位', en: 'unit' },
  bytes: { zh: '字节', en: 'bytes' },
  cells: { zh: '单元格', en: 'cells' },
  rows: { zh: '行', en: 'rows' },
} as const
