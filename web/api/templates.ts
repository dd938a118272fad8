import { queryOptions } from '@tanstack/react-query'
import type { DocumentKind } from '#domain/document/kinds.ts'
import type { TemplateView } from '#domain/template/views.ts'
import { get, post, upload } from './client.ts'
import { queryClient } from './query-client.ts'

export const templatesQuery = queryOptions({
  queryKey: ['templates'],
  queryFn: () => get<TemplateView[]>('/api/templates'),
})

export async function uploadTemplate(
  kind: DocumentKind,
  file: File,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<void> {
  const form = new FormData()
  form.append('file', file)
  await upload(`/api/templates/${kind}`, form, onProgress, signal)
  await queryClient.invalidateQueries({ queryKey: ['templates'] })
}

/** Without a template the default is taken into use. */
export async function takeTemplate(kind: DocumentKind, templateId: number | null): Promise<void> {
  await post(`/api/templates/${kind}/use`, { templateId })
  await queryClient.invalidateQueries({ queryKey: ['templates'] })
}
