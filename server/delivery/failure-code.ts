/** Only a code: what a server says may repeat an address or a key. */
export function failureCode(failure: unknown): string {
  const { code, responseCode } = failure as { code?: unknown; responseCode?: unknown }
  return [code, responseCode].filter(Boolean).join(' ').slice(0, 60) || 'unknown'
}
