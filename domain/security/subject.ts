import { z } from 'zod'
import { demandsSchema, demandsText } from '../campaign/demands.ts'
import { documentKinds, documents } from '../document/kinds.ts'
import { machineRightNames } from '../people/machine-right-names.ts'
import { machineRights } from '../people/rights.ts'
import { roleNames } from '../people/role-names.ts'
import { roles } from '../people/roles.ts'
import { retentionKinds } from '../retention/kinds.ts'
import { retentionKindSchema } from '../retention/removal.ts'
import { formerSettings } from '../settings/channel-settings.ts'
import type { Setting } from '../settings/setting.ts'
import { type SettingKey, settings } from '../settings/settings.ts'

/** Why a sign-in failed; who tried is not told which. */
export const signInFaults = [
  'notVouched',
  'noPost',
  'unknownAccount',
  'wrongPassword',
  'wrongCode',
  'locked',
] as const

/**
 * What a record is about: names, codes and numbers. Never a text of a case, a password, or what
 * somebody typed for an account that does not exist.
 */
export const securitySubject = z
  .object({
    person: z.string(),
    role: z.enum(roles),
    unit: z.string(),
    /** A key of the settings, or of one there was before. */
    setting: z.string(),
    token: z.string(),
    /** What the token may do. */
    rights: z.array(z.enum(machineRights)),
    robot: z.string(),
    template: z.enum(documentKinds),
    /** The kind of records that are removed. */
    records: retentionKindSchema,
    rule: z.string(),
    campaign: z.string(),
    /** What close-out asked before and asks now, where that was changed. */
    demands: z.object({ before: demandsSchema, after: demandsSchema }),
    version: z.int(),
    /** The address of the interface that was read, and which record there. */
    route: z.string(),
    id: z.int(),
    count: z.int(),
    /** Further pages of a list read within an hour. */
    pages: z.int(),
    file: z.string(),
    /** Of a seal over the log, in hexadecimal. */
    digest: z.string(),
    /** The identity provider's host. */
    provider: z.string(),
    fault: z.enum(signInFaults),
  })
  .partial()
export type SecuritySubject = z.infer<typeof securitySubject>

type Language = 'zh' | 'en'

/** The subject in words; `route` is what the interface's description says of the address. */
export function subjectText(
  subject: SecuritySubject,
  route: Record<Language, string> | null,
  language: Language,
): string {
  const { person, role, unit, setting, token, robot, template, rule, version, id } = subject
  const { count, pages, file, provider, fault, campaign, demands, records, rights } = subject
  const words = [
    person,
    role && roleNames[role][language],
    unit,
    setting && settingName(setting, language),
    token,
    ...(rights ?? []).map(right => machineRightNames[right][language]),
    robot,
    template && documents[template][language],
    records && retentionKinds[records][language],
    rule,
    campaign,
    demands && changeText(demands, language),
    version !== undefined && (language === 'zh' ? `第${version}版` : `version ${version}`),
    subject.route && (route?.[language] ?? subject.route),
    id !== undefined && (language === 'zh' ? `编号${id}` : `no. ${id}`),
    count !== undefined && (language === 'zh' ? `${count}条` : `${count} rows`),
    pages !== undefined &&
      (language === 'zh' ? `一小时内翻阅${pages}页` : `${pages} pages within an hour`),
    file,
    provider && (language === 'zh' ? `经${provider}` : `through ${provider}`),
    fault && faultWords[fault][language],
  ]
  return words.filter(word => word).join(language === 'zh' ? '，' : ', ')
}

function settingName(key: string, language: Language): string {
  const setting: Setting | undefined = settings[key as SettingKey]
  return (setting?.label ?? formerSettings[key])?.[language] ?? key
}

function changeText(
  { before, after }: NonNullable<SecuritySubject['demands']>,
  language: Language,
): string {
  return `${demandsText(before, language)} → ${demandsText(after, language)}`
}

const faultWords: Record<(typeof signInFaults)[number], Record<Language, string>> = {
  unknownAccount: { zh: '没有这个账号', en: 'no such account' },
  wrongPassword: { zh: '密码不对', en: 'wrong password' },
  wrongCode: { zh: '动态口令不对', en: 'wrong one-time code' },
  notVouched: { zh: '身份认证没有通过', en: 'not confirmed by the provider' },
  noPost: { zh: '没有现任职务', en: 'no current post' },
  locked: { zh: '账号已锁定', en: 'account locked' },
}
