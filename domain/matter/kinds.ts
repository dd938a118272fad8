/** What a matter can be; each kind has its own deadline rules and thresholds. */
export const matterKinds = ['item', 'complaint', 'clue', 'supervisionOrder', 'cityCase'] as const
export type MatterKind = (typeof matterKinds)[number]
