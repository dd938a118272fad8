/** Rules between folders, each with its sentence. Kept by `npm run check`. */
const tests = '\\.test\\.tsx?$|^tests/|^bench/'

module.exports = {
  forbidden: [
    {
      name: 'domain-is-pure',
      comment:
        'The domain imports only the domain and zod: rules run the same in server and browser. One file works out lunar days with a library.',
      severity: 'error',
      from: { path: '^domain/', pathNot: `^domain/calendar/lunar-days\\.ts$|${tests}` },
      to: { pathNot: '^domain/|node_modules/zod/' },
    },
    {
      name: 'lunar-days-on-the-server',
      comment: 'The lunar calendar is 300 kB, and no screen needs it.',
      severity: 'error',
      from: { path: '^web/', pathNot: tests },
      to: { path: '^domain/calendar/lunar-days\\.ts$', reachable: true },
    },
    {
      name: 'one-place-for-lunar-days',
      comment: 'Only domain/calendar/lunar-days.ts knows the library of the lunar calendar.',
      severity: 'error',
      from: { pathNot: '^domain/calendar/lunar-days\\.ts$' },
      to: { path: 'node_modules/tyme4ts/' },
    },
    {
      name: 'server-without-web',
      comment: 'The server never imports the web part.',
      severity: 'error',
      from: { path: '^server/' },
      to: { path: '^web/' },
    },
    {
      name: 'web-without-server',
      comment: 'The web part talks to the server over http only.',
      severity: 'error',
      from: { path: '^web/', pathNot: tests },
      to: { path: '^server/' },
    },
    {
      name: 'sql-in-queries',
      comment:
        'SQL is written in queries and in server/database; others get the type of a connection only.',
      severity: 'error',
      from: { path: '^server/', pathNot: `queries\\.ts$|^server/database/|${tests}` },
      to: { path: '^server/database/sql\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'one-place-for-postgres',
      comment: 'Only server/database knows the PostgreSQL library.',
      severity: 'error',
      from: { pathNot: `^server/database/|${tests}` },
      to: { path: 'node_modules/postgres/' },
    },
    {
      name: 'one-place-for-chance',
      comment: 'Property tests take fast-check with its seed from tests/chance.ts.',
      severity: 'error',
      from: { pathNot: '^tests/chance\\.ts$' },
      to: { path: 'node_modules/fast-check/' },
    },
    {
      name: 'no-foreign-routes-or-jobs',
      comment: 'A feature calls another feature’s actions and queries, never its routes or jobs.',
      severity: 'error',
      from: { path: '^server/([^/]+)/', pathNot: `^server/(http|jobs)/|${tests}` },
      to: { path: '^server/([^/]+)/(routes|jobs)\\.ts$', pathNot: '^server/$1/' },
    },
    {
      name: 'office-features-apart',
      comment:
        'Office features share through domain, web/ui, web/api and web/text; what waits on the desk or in a campaign (an item’s drawer, a sheet, an order) and the sign-in dialog may be shown elsewhere.',
      severity: 'error',
      from: { path: '^web/office/([^/]+)/', pathNot: tests },
      to: {
        path: '^web/office/([^/]+)/',
        pathNot: '^web/office/($1|shell|access|rectification|self-check|supervision)/',
      },
    },
    {
      name: 'no-feature-in-ui',
      comment: 'web/ui holds no feature.',
      severity: 'error',
      from: { path: '^web/(ui|api|text)/' },
      to: { path: '^web/office/' },
    },
    {
      name: 'no-cycles',
      comment: 'No cycles: what needs each other belongs together or apart.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-orphans',
      comment: 'A file nobody imports is dead.',
      severity: 'error',
      from: {
        orphan: true,
        pathNot: `${tests}|^(server/(main|cli)|server/ledger/reading-thread|bench/main)\\.ts$|^scripts/|\\.d\\.ts$|^web/vite\\.config\\.ts$`,
      },
      to: {},
    },
    {
      name: 'declared-only',
      comment: 'Only packages that package.json names.',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|data)/|\\.(css|svg|html)$' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
