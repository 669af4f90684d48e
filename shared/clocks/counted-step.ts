import type { Piece, Why } from './clock-piece.ts'
import { isoDay } from './local-day.ts'
import { weekdayOf } from './work-of-day.ts'
import type { Weekday } from './working-calendar.ts'

const SECOND = 1000
const MINUTE = 60_000

/** A span of one day and what became of it, for a person to check: `Friday 14:00–24:00 counted, 600 minutes`. */
export type CountedStep = {
  /** YYYY-MM-DD on the wall clock of the calendar's zone. */
  readonly day: string
  readonly weekday: Weekday
  /** What the wall clock shows from and to: `14:00–24:00`. */
  readonly wall: string
  /** UTC. */
  readonly from: string
  readonly to: string
  readonly why: Why
  /** Minutes that count, perhaps with a fraction; of a working day there are 1440. */
  readonly minutes: number
  /** Minutes by which the wall clock was moved in this span; negative: put back. */
  readonly clockMoved?: number
  /** The holiday's name. */
  readonly holiday?: string
  /** The weekday like which a make-up day is worked. */
  readonly workedAs?: Weekday
}

/** `09:30`, with seconds where there are some. */
function onTheWall(sinceMidnight: number): string {
  const seconds = Math.floor(sinceMidnight / SECOND)
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, ...(seconds % 60 === 0 ? [] : [seconds % 60])]
  return parts.map((part) => String(part).padStart(2, '0')).join(':')
}

function joins(one: Piece, other: Piece): boolean {
  return one.day === other.day && one.why === other.why && one.to === other.from
}

function stepOf(pieces: readonly [Piece, ...Piece[]]): CountedStep {
  const [first] = pieces
  const last = pieces.at(-1) ?? first
  const sum = (of: (piece: Piece) => number) => pieces.reduce((total, piece) => total + of(piece), 0) / MINUTE
  const moved = sum((piece) => piece.moved ?? 0)
  return {
    day: isoDay(first.day.number),
    weekday: weekdayOf(first.day.number),
    wall: `${onTheWall(first.wall.from)}–${onTheWall(last.wall.to)}`,
    from: new Date(first.from).toISOString(),
    to: new Date(last.to).toISOString(),
    why: first.why,
    minutes: sum((piece) => piece.counts),
    ...(moved === 0 ? {} : { clockMoved: moved }),
    ...(first.holiday === undefined ? {} : { holiday: first.holiday }),
    ...(first.makesUp === undefined ? {} : { workedAs: first.makesUp.as }),
  }
}

/** Pieces of time as steps: neighbours of one day that count for the same reason are one. */
export function countedSteps(pieces: readonly Piece[]): readonly CountedStep[] {
  const groups: [Piece, ...Piece[]][] = []
  for (const piece of pieces) {
    const group = groups.at(-1)
    const last = group?.at(-1)
    if (group !== undefined && last !== undefined && joins(last, piece)) group.push(piece)
    else groups.push([piece])
  }
  return groups.map(stepOf)
}
