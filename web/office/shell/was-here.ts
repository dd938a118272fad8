/**
 * Whether somebody touched this page in the last minutes. What the page reads by itself keeps the
 * session awake, so it stops when nobody is there and the session can end as it should.
 */
export function wasHere(now = Date.now()): boolean {
  return now - touchedAt < minutes * 60_000
}

const minutes = 10
let touchedAt = Date.now()

for (const event of ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart']) {
  addEventListener(event, touch, { passive: true, capture: true })
}

function touch(): void {
  touchedAt = Date.now()
}
