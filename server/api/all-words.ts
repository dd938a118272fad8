import { burdenWords } from '#server/burden/route-words.ts'
import { calendarWords } from '#server/calendar/route-words.ts'
import { campaignWords } from '#server/campaign/route-words.ts'
import { deliveryWords } from '#server/delivery/route-words.ts'
import { figureWords } from '#server/figures/route-words.ts'
import { handOverWords } from '#server/hand-over/route-words.ts'
import type { WordsOfRoutes } from '#server/http/openapi.ts'
import { ledgerWords } from '#server/ledger/route-words.ts'
import { logWords } from '#server/log/route-words.ts'
import { lookBackWords } from '#server/look-back/route-words.ts'
import { noticeWords } from '#server/notice/route-words.ts'
import { oidcWords } from '#server/oidc/route-words.ts'
import { peopleWords } from '#server/people/route-words.ts'
import { rectificationWords } from '#server/rectification/route-words.ts'
import { reportWords } from '#server/report/route-words.ts'
import { retentionWords } from '#server/retention/route-words.ts'
import { rosterWords } from '#server/roster/route-words.ts'
import { secondFactorWords } from '#server/second-factor/route-words.ts'
import { securityWords } from '#server/security/route-words.ts'
import { selfCheckWords } from '#server/self-check/route-words.ts'
import { settingWords } from '#server/settings/route-words.ts'
import { setUpWords } from '#server/setup/route-words.ts'
import { supervisionWords } from '#server/supervision/route-words.ts'
import { templateWords } from '#server/template/route-words.ts'
import { apiWords } from './route-words.ts'

/** The words of every address, each written beside its route. */
export const allWords: WordsOfRoutes = {
  ...apiWords,
  ...burdenWords,
  ...calendarWords,
  ...campaignWords,
  ...deliveryWords,
  ...figureWords,
  ...handOverWords,
  ...ledgerWords,
  ...logWords,
  ...lookBackWords,
  ...noticeWords,
  ...oidcWords,
  ...peopleWords,
  ...rectificationWords,
  ...reportWords,
  ...secondFactorWords,
  ...securityWords,
  ...retentionWords,
  ...rosterWords,
  ...selfCheckWords,
  ...settingWords,
  ...setUpWords,
  ...supervisionWords,
  ...templateWords,
}
