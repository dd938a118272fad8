import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { PlanView, PreviewInput } from '#domain/ledger/views.ts'
import type { Field } from '#domain/ledger/vocabulary.ts'
import { post } from '#web/api/client.ts'
import { useKept } from './kept.ts'

/** Corrected columns by the signature of a header. */
export type Corrections = PreviewInput['mapping']

interface Choices {
  mapping: Corrections
  includeHidden: boolean
}

const untouched: Choices = { mapping: {}, includeHidden: false }

/**
 * The plan of an import under the choices made so far. While a changed choice is read, and when it
 * cannot be read, the last plan stays; `undo` goes back to the choices it was made from.
 */
export function usePreview(importId: number, campaignId: number) {
  const [choices, setChoices] = useKept(`shigai.import.${importId}`, untouched)
  const [shown, setShown] = useState<{ plan: PlanView; choices: Choices }>()
  const query = useQuery({
    ...previewQuery(importId, { campaignId, ...choices }),
    placeholderData: keepPreviousData,
  })
  if (query.data && !query.isPlaceholderData && query.data !== shown?.plan) {
    setShown({ plan: query.data, choices })
  }
  return {
    input: { campaignId, ...choices },
    plan: shown?.plan,
    failure: query.error,
    isReading: query.isFetching,
    retry: () => void query.refetch(),
    undo: shown && shown.choices !== choices ? () => setChoices(shown.choices) : undefined,
    includeHidden: (includeHidden: boolean) => setChoices({ ...choices, includeHidden }),
    correct: (signature: string, column: number, field: Field | null) => {
      const columns = { ...choices.mapping[signature], [column]: field }
      setChoices({ ...choices, mapping: { ...choices.mapping, [signature]: columns } })
    },
  }
}

export type PreviewState = ReturnType<typeof usePreview>

export function previewQuery(importId: number, input: PreviewInput) {
  return queryOptions({
    queryKey: ['import', importId, input],
    queryFn: () => post<PlanView>(`/api/imports/${importId}/preview`, input),
    staleTime: 60_000,
    gcTime: 60_000,
    refetchOnWindowFocus: false,
  })
}
