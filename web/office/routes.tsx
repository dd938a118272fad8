import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  notFound,
} from '@tanstack/react-router'
import { z } from 'zod'
import { deliveryFilter } from '#domain/delivery/views.ts'
import { oidcRefusal } from '#domain/oidc/sign-in.ts'
import { securityFilter } from '#domain/security/views.ts'
import { burdenSearch, remarkSearch } from './burden/burden-search.ts'
import { findingsSearch } from './campaign/findings-search.ts'
import { countySearch, overviewSearch } from './figures/figures-search.ts'
import { lookBackSearch } from './look-back/look-back-search.ts'
import { peopleSearch } from './people/people-search.ts'
import { ledgerSearch } from './rectification/ledger-search.ts'
import { fromAddress, parseAddress, writeAddress } from './shell/address.ts'
import { BrokenScreen } from './shell/broken-screen.tsx'
import { atDesk, inOffice, signedIn, wholly } from './shell/gates.ts'
import { NoSuchPage } from './shell/no-such-page.tsx'
import { OfficeFrame } from './shell/office-frame.tsx'
import { orderSearch } from './supervision/order-search.ts'

/** Every address of the office. Screens are read when first opened; filters live in the address. */
const root = createRootRoute()

/** `$id` is a positive number; any other address below is no page. */
const numberedPath = {
  parse: ({ id }: { id: string }) => ({ id: Number(id) }),
  stringify: ({ id }: { id: number }) => ({ id: String(id) }),
}

function onlyNumbered({ params }: { params: { id: number } }): void {
  if (!Number.isSafeInteger(params.id) || params.id < 1) throw notFound()
}

/** Where somebody wanted to go before they had to sign in. */
const nextPage = z.object({ next: z.string().startsWith('/').optional() })

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: fromAddress(nextPage.extend({ refused: oidcRefusal.optional() })),
  component: lazyRouteComponent(() => import('./access/sign-in-screen.tsx'), 'SignInScreen'),
})

const signedInBeside = createRoute({
  getParentRoute: () => root,
  path: '/signed-in',
  beforeLoad: signedIn,
  component: lazyRouteComponent(() => import('./access/signed-in-screen.tsx'), 'SignedInScreen'),
})

const password = createRoute({
  getParentRoute: () => root,
  path: '/password',
  beforeLoad: wholly,
  component: lazyRouteComponent(() => import('./access/password-screen.tsx'), 'PasswordScreen'),
})

const secondFactor = createRoute({
  getParentRoute: () => root,
  path: '/second-factor',
  validateSearch: fromAddress(nextPage),
  beforeLoad: signedIn,
  component: lazyRouteComponent(
    () => import('./access/second-factor-screen.tsx'),
    'SecondFactorScreen',
  ),
})

const setUp = createRoute({
  getParentRoute: () => root,
  path: '/set-up',
  validateSearch: fromAddress(z.object({ token: z.string().optional() })),
  component: lazyRouteComponent(() => import('./access/set-up-screen.tsx'), 'SetUpScreen'),
})

const frame = createRoute({
  getParentRoute: () => root,
  id: 'frame',
  beforeLoad: inOffice,
  component: OfficeFrame,
})

const desk = createRoute({
  getParentRoute: () => frame,
  path: '/',
  beforeLoad: atDesk,
  component: lazyRouteComponent(() => import('./desk/desk-screen.tsx'), 'DeskScreen'),
})

const ledger = createRoute({
  getParentRoute: () => frame,
  path: '/ledger',
  validateSearch: ledgerSearch,
  component: lazyRouteComponent(() => import('./rectification/ledger-screen.tsx'), 'LedgerScreen'),
})

const ledgerImport = createRoute({
  getParentRoute: () => frame,
  path: '/ledger/import',
  validateSearch: fromAddress(z.object({ file: z.coerce.number().int().positive().optional() })),
  component: lazyRouteComponent(() => import('./ledger/import-screen.tsx'), 'ImportScreen'),
})

const lookBacks = createRoute({
  getParentRoute: () => frame,
  path: '/look-backs',
  validateSearch: lookBackSearch,
  component: lazyRouteComponent(
    () => import('./look-back/look-backs-screen.tsx'),
    'LookBacksScreen',
  ),
})

const register = createRoute({
  getParentRoute: () => frame,
  path: '/items/new',
  component: lazyRouteComponent(
    () => import('./rectification/register-screen.tsx'),
    'RegisterScreen',
  ),
})

const item = createRoute({
  getParentRoute: () => frame,
  path: '/items/$id',
  params: numberedPath,
  beforeLoad: onlyNumbered,
  component: lazyRouteComponent(() => import('./rectification/item-screen.tsx'), 'ItemScreen'),
})

const supervision = createRoute({
  getParentRoute: () => frame,
  path: '/supervision',
  validateSearch: orderSearch,
  component: lazyRouteComponent(() => import('./supervision/orders-screen.tsx'), 'OrdersScreen'),
})

const supervisionOrder = createRoute({
  getParentRoute: () => frame,
  path: '/supervision/$id',
  params: numberedPath,
  beforeLoad: onlyNumbered,
  component: lazyRouteComponent(() => import('./supervision/order-screen.tsx'), 'OrderScreen'),
})

const campaigns = createRoute({
  getParentRoute: () => frame,
  path: '/campaigns',
  component: lazyRouteComponent(() => import('./campaign/campaigns-screen.tsx'), 'CampaignsScreen'),
})

const planCampaign = createRoute({
  getParentRoute: () => frame,
  path: '/campaigns/new',
  validateSearch: fromAddress(z.object({ from: z.coerce.number().int().positive().optional() })),
  component: lazyRouteComponent(() => import('./campaign/plan-screen.tsx'), 'PlanScreen'),
})

const catalogues = createRoute({
  getParentRoute: () => frame,
  path: '/campaigns/catalogues',
  component: lazyRouteComponent(
    () => import('./campaign/catalogues-screen.tsx'),
    'CataloguesScreen',
  ),
})

const campaign = createRoute({
  getParentRoute: () => frame,
  path: '/campaigns/$id',
  params: numberedPath,
  beforeLoad: onlyNumbered,
  component: lazyRouteComponent(() => import('./campaign/campaign-screen.tsx'), 'CampaignScreen'),
})

const changeCampaign = createRoute({
  getParentRoute: () => frame,
  path: '/campaigns/$id/change',
  params: numberedPath,
  beforeLoad: onlyNumbered,
  component: lazyRouteComponent(() => import('./campaign/change-screen.tsx'), 'ChangeScreen'),
})

const findings = createRoute({
  getParentRoute: () => frame,
  path: '/campaigns/$id/findings',
  params: numberedPath,
  beforeLoad: onlyNumbered,
  validateSearch: findingsSearch,
  component: lazyRouteComponent(() => import('./campaign/findings-screen.tsx'), 'FindingsScreen'),
})

const sheet = createRoute({
  getParentRoute: () => frame,
  path: '/self-checks/$id',
  params: numberedPath,
  beforeLoad: onlyNumbered,
  component: lazyRouteComponent(() => import('./self-check/sheet-screen.tsx'), 'SheetScreen'),
})

const reports = createRoute({
  getParentRoute: () => frame,
  path: '/reports',
  component: lazyRouteComponent(() => import('./report/reports-screen.tsx'), 'ReportsScreen'),
})

const report = createRoute({
  getParentRoute: () => frame,
  path: '/reports/$id',
  params: numberedPath,
  beforeLoad: onlyNumbered,
  component: lazyRouteComponent(() => import('./report/report-screen.tsx'), 'ReportScreen'),
})

const overview = createRoute({
  getParentRoute: () => frame,
  path: '/overview',
  validateSearch: overviewSearch,
  component: lazyRouteComponent(() => import('./figures/overview-screen.tsx'), 'OverviewScreen'),
})

const county = createRoute({
  getParentRoute: () => frame,
  path: '/county',
  validateSearch: countySearch,
  component: lazyRouteComponent(() => import('./figures/county-screen.tsx'), 'CountyScreen'),
})

const burden = createRoute({
  getParentRoute: () => frame,
  path: '/burden',
  validateSearch: burdenSearch,
  component: lazyRouteComponent(() => import('./burden/burden-screen.tsx'), 'BurdenScreen'),
})

const remarks = createRoute({
  getParentRoute: () => frame,
  path: '/burden/remarks',
  validateSearch: remarkSearch,
  component: lazyRouteComponent(() => import('./burden/remarks-screen.tsx'), 'RemarksScreen'),
})

const people = createRoute({
  getParentRoute: () => frame,
  path: '/people',
  validateSearch: peopleSearch,
  component: lazyRouteComponent(() => import('./people/people-screen.tsx'), 'PeopleScreen'),
})

const roster = createRoute({
  getParentRoute: () => frame,
  path: '/people/import',
  component: lazyRouteComponent(() => import('./roster/roster-screen.tsx'), 'RosterScreen'),
})

const settings = createRoute({
  getParentRoute: () => frame,
  path: '/settings',
  component: lazyRouteComponent(() => import('./settings/settings-screen.tsx'), 'SettingsScreen'),
})

const deliveries = createRoute({
  getParentRoute: () => frame,
  path: '/settings/deliveries',
  validateSearch: fromAddress(deliveryFilter),
  component: lazyRouteComponent(
    () => import('./delivery/deliveries-screen.tsx'),
    'DeliveriesScreen',
  ),
})

const mailAddress = createRoute({
  getParentRoute: () => frame,
  path: '/mail-address',
  component: lazyRouteComponent(() => import('./delivery/mail-screen.tsx'), 'MailScreen'),
})

const templates = createRoute({
  getParentRoute: () => frame,
  path: '/settings/templates',
  component: lazyRouteComponent(() => import('./template/templates-screen.tsx'), 'TemplatesScreen'),
})

const tokens = createRoute({
  getParentRoute: () => frame,
  path: '/settings/tokens',
  component: lazyRouteComponent(() => import('./api/tokens-screen.tsx'), 'TokensScreen'),
})

const calendar = createRoute({
  getParentRoute: () => frame,
  path: '/settings/calendar',
  component: lazyRouteComponent(() => import('./calendar/calendar-screen.tsx'), 'CalendarScreen'),
})

const deadlineRules = createRoute({
  getParentRoute: () => frame,
  path: '/settings/deadline-rules',
  component: lazyRouteComponent(() => import('./calendar/rules-screen.tsx'), 'RulesScreen'),
})

const retention = createRoute({
  getParentRoute: () => frame,
  path: '/settings/retention',
  component: lazyRouteComponent(
    () => import('./retention/retention-screen.tsx'),
    'RetentionScreen',
  ),
})

const securityLog = createRoute({
  getParentRoute: () => frame,
  path: '/settings/security-log',
  validateSearch: fromAddress(securityFilter),
  component: lazyRouteComponent(
    () => import('./security/security-log-screen.tsx'),
    'SecurityLogScreen',
  ),
})

const log = createRoute({
  getParentRoute: () => frame,
  path: '/log',
  component: lazyRouteComponent(() => import('./log/log-screen.tsx'), 'LogScreen'),
})

/** Any other address below the office: no page, but the frame with its way back stays. */
const elsewhere = createRoute({
  getParentRoute: () => frame,
  path: '/$',
  component: NoSuchPage,
})

const screens = [
  desk,
  ledger,
  ledgerImport,
  lookBacks,
  register,
  item,
  supervision,
  supervisionOrder,
  campaigns,
  planCampaign,
  catalogues,
  campaign,
  changeCampaign,
  findings,
  sheet,
  reports,
  report,
  overview,
  county,
  burden,
  remarks,
  people,
  roster,
  settings,
  deliveries,
  mailAddress,
  templates,
  tokens,
  calendar,
  deadlineRules,
  retention,
  securityLog,
  log,
  elsewhere,
] as const

export const router = createRouter({
  routeTree: root.addChildren([
    signIn,
    signedInBeside,
    secondFactor,
    password,
    setUp,
    frame.addChildren(screens),
  ]),
  basepath: '/office',
  parseSearch: parseAddress,
  stringifySearch: writeAddress,
  defaultPreload: 'intent',
  scrollRestoration: true,
  defaultErrorComponent: BrokenScreen,
  defaultNotFoundComponent: NoSuchPage,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
