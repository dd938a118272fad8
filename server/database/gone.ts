/** What postgres.js, the socket and PostgreSQL say when there is no connection, or no longer. */
const gone =
  /^(CONNECTION_(CLOSED|ENDED|DESTROYED)|CONNECT_TIMEOUT|ECONNREFUSED|ECONNRESET|EPIPE|57P0[123]|08\d{3}|53300)$/

export function isGone(failure: unknown): boolean {
  return gone.test(String((failure as { code?: unknown } | undefined)?.code))
}
