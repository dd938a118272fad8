import { z } from 'zod'

/** Where somebody wanted to go: an address of the office. */
export const oidcStart = z.object({ next: z.string().startsWith('/').max(500).optional() })
/** What the button says; nothing where the office knows no identity provider. */
export const oidcView = z.object({ button: z.string().nullable() })
/** Why the identity provider's answer signed nobody in; the sign-in page says it in words. */
export const oidcRefusal = z.enum(['oidcFailed', 'oidcAway', 'oidcNoAccount', 'oidcNoPost'])

export type OidcView = z.infer<typeof oidcView>
export type OidcRefusal = z.infer<typeof oidcRefusal>
