import type { House } from '#server/context.ts'
import { required } from './usage.ts'

export async function reportCommand(
  _house: House,
  _words: string[],
  flags: Record<string, unknown>,
): Promise<void> {
  required(flags, 'campaign')
}
