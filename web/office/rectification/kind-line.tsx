import type { KindInput } from '#domain/campaign/kind.ts'

/** A kind and, quieter, where it stands in the source of its catalogue. */
export function KindLine({ kind: { name, clause } }: { kind: KindInput }) {
  return (
    <>
      {name}
      {clause !== '' && <span className="quiet"> {clause}</span>}
    </>
  )
}
