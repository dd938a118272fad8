import type { Person } from './roles.ts'

/** Whom the log calls the system: it does for the office what is due and nobody has done. */
export const system: Person = {
  ...{ id: 0, name: '', roles: ['clerk'], reach: [], everywhere: true },
  offices: [{ role: 'clerk', bureauId: null }],
}
