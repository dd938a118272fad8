import type { TestPerson } from '#tests/house.ts'
import type { openOffice } from '#tests/requests.ts'

type Office = Pick<Awaited<ReturnType<typeof openOffice>>, 'as' | 'bureau'>

/** What making a token answers, once the security administrator has approved it. */
export async function approvedToken(
  { as, bureau }: Office,
  input: Record<string, unknown>,
  keeper: TestPerson = bureau.admin,
) {
  const made = await as(keeper).post('/api/tokens', input)
  const asked = (await as(bureau.guard).get('/api/post-requests')).body as { id: number }[]
  for (const { id } of made.body.waiting ? asked.slice(-1) : []) {
    await as(bureau.guard).post(`/api/post-requests/${id}/decide`, { approves: true })
  }
  return made
}
