import type { RosterAnswer, RosterPlanView } from '#domain/roster/views.ts'
import { download } from './client.ts'
import { refreshRights } from './grants.ts'
import { unitsQuery } from './organisation.ts'
import { queryClient } from './query-client.ts'
import type { Sending } from './use-upload.ts'

export const downloadRoster = () => download('/api/roster')
export const downloadRosterTemplate = () => download('/api/roster/template')

export function previewRoster(file: File, { upload }: Sending): Promise<RosterPlanView> {
  return upload('/api/roster/preview', formOf({}, file))
}

/** The file again, with the plan that was looked at; then everybody is read anew. */
export async function importRoster(
  { file, digest }: { file: File; digest: string },
  { upload }: Sending,
): Promise<RosterAnswer> {
  const answer = await upload<RosterAnswer>('/api/roster/import', formOf({ digest }, file))
  await queryClient.invalidateQueries({ queryKey: unitsQuery.queryKey })
  await refreshRights()
  return answer
}

/** Fields before the file, as the server reads them. */
function formOf(fields: Record<string, string>, file: File): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  form.append('file', file)
  return form
}
