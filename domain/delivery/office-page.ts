/** The address of a page of the office under the one the administrator gave; empty where none was. */
export function officePage(office: string, place: string): string {
  if (office === '') return ''
  const root = office.replace(/\/+$/, '')
  return `${root}${root.endsWith('/office') ? '' : '/office'}/${place}`
}
