// Zod would try to compile its checks, which the content security policy reports as an attack.
// It looks at this when the first schema is made, so everything else is imported after it.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } })

void import('./start.tsx')
