/** Milliseconds for each bench that waits, and at most. */
const A_BENCH = 100
const LONGEST = 5_000

/**
 * So long news is held back once a center's log has grown, milliseconds, so that what comes meanwhile is told with it. In proportion to the benches that
 * wait: a center is then told ten times a second at most, all its benches together, and the fewer they are the sooner each of them sees what another does,
 * one in a tenth of a second, twenty in two. Nobody waits longer than five.
 */
export function heldBack(waiting: number): number {
  return Math.min(LONGEST, A_BENCH * waiting)
}
