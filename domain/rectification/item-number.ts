/** The number people see: `ZG-2026-0012`, the year of registering and a number that never comes again. */
export function itemNumber(id: number, openedOn: string): string {
  return `ZG-${openedOn.slice(0, 4)}-${String(id).padStart(4, '0')}`
}

export function isItemNumber(text: string): boolean {
  return /^ZG-\d{4}-\d{4,}$/.test(text)
}
