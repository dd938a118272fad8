/** As pgbench does: each client repeats one piece of work; answers how often a second. */
export async function repeat(
  work: () => Promise<unknown>,
  clients: number,
  seconds: number,
): Promise<{ rate: number }> {
  const started = performance.now()
  const end = started + seconds * 1000
  let count = 0
  await Promise.all(
    Array.from({ length: clients }, async () => {
      for (; performance.now() < end; count++) await work()
    }),
  )
  return { rate: count / ((performance.now() - started) / 1000) }
}
