/** At most so many events in one push or one page. */
export const MOST_EVENTS = 500
/** At most so many bytes of event texts in one push, before packing. A single event larger than this is refused where it is written. */
export const MOST_BYTES = 1_000_000
/** What a body may come to when it is unpacked: the texts, the buyers' keys, and what JSON adds. Beyond that it is not unpacked further. */
export const MOST_UNPACKED_BYTES = 4_000_000
/** A page of a pull: other benches' events may come larger than ours, and a new bench wants many at once. */
export const MOST_PULLED = 2_000
/** Longest a question for news is held open, seconds. */
export const LONGEST_WAIT = 25
