import { zonedMomentText } from '#web/text/zoned-moment.ts'
import { useSession } from './session.ts'

/** Writes moments of the record by the bureau's clock, wherever the browser stands. */
export function useMomentText(): (moment: string | number) => string {
  const { timeZone } = useSession()
  return moment => zonedMomentText(moment, timeZone)
}
