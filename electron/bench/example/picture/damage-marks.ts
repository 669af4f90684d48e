import type { Dice } from './dice.ts'
import { circle, line, polygon } from './path.ts'
import { paint, radial } from './svg.ts'

export const DAMAGES = ['crack', 'dent', 'scorch', 'scratch', 'leak', 'corrosion', 'gap'] as const

/** What went wrong, as it shows. */
export type Damage = (typeof DAMAGES)[number]

/** The damage in millimetres around (0, 0), some 50 wide. */
export function damageMarks(damage: Damage, dice: Dice): string {
  switch (damage) {
    case 'crack':
      return crack(dice)
    case 'dent':
      return dent()
    case 'scorch':
      return scorch(dice)
    case 'scratch':
      return scratch(dice)
    case 'leak':
      return leak(dice)
    case 'corrosion':
      return corrosion(dice)
    default:
      return gap(dice)
  }
}

type Spot = readonly [number, number]

function wander(from: Spot, angle: number, steps: number, step: number, dice: Dice): readonly Spot[] {
  const points: Spot[] = [from]
  let [x, y] = from
  let heading = angle
  for (let at = 0; at < steps; at += 1) {
    heading = angle + dice.between(-0.75, 0.75)
    x += Math.cos(heading) * step * dice.between(0.6, 1.3)
    y += Math.sin(heading) * step * dice.between(0.6, 1.3)
    points.push([x, y])
  }
  return points
}

function crack(dice: Dice): string {
  const main = wander([-34, 10], -0.28, 18, 4.2, dice)
  const branches = [4, 8, 11, 14].map((at, order) => wander(main[at] ?? [0, 0], order % 2 === 0 ? 0.8 : -1.25, 6 - order, 3.6, dice))
  const shifted = (points: readonly Spot[], by: number) => line(points.map(([x, y]) => [x + by, y + by * 1.2]))
  const whole = [main, ...branches]
  const wedge = main.slice(6, 11)
  return [
    paint(whole.map((points) => shifted(points, 0.5)).join(''), { stroke: '#ffffff', width: 0.9, round: true, opacity: 0.55 }),
    paint(branches.map((points) => line(points)).join(''), { stroke: '#08090a', width: 0.42, round: true, opacity: 0.85 }),
    paint(line(main), { stroke: '#050607', width: 0.8, round: true, opacity: 0.92 }),
    paint(
      polygon([...wedge, ...wedge.toReversed().map(([x, y], at): Spot => [x + 0.6, y + (at === 0 || at === wedge.length - 1 ? 0 : 1.5)])]),
      { fill: '#050607', opacity: 0.95 },
    ),
  ].join('')
}

function dent(): string {
  return [
    '<defs>',
    radial('dent-hollow', [-5, -5], 24, [
      [0, '#000000', 0.62],
      [0.45, '#000000', 0.36],
      [0.85, '#000000', 0.06],
      [1, '#000000', 0],
    ]),
    radial('dent-light', [11, 12], 17, [
      [0, '#ffffff', 0.75],
      [0.5, '#ffffff', 0.25],
      [1, '#ffffff', 0],
    ]),
    '</defs>',
    paint(circle(0, 0, 26), { fill: 'url(#dent-hollow)' }),
    paint('M-15 8C-8 20 12 22 20 6C24 20 8 30 -6 26C-16 22 -18 14 -15 8Z', { fill: 'url(#dent-light)' }),
    paint('M-4 4L9 -3M-1 7L11 1', { stroke: '#ffffff', width: 0.4, round: true, opacity: 0.35 }),
  ].join('')
}

function scorch(dice: Dice): string {
  const spots = Array.from({ length: 26 }, () => circle(dice.between(-20, 20), dice.between(-17, 17), dice.between(0.4, 1.8))).join('')
  return [
    '<defs>',
    radial('scorch-halo', [0, 0], 34, [
      [0, '#2a1405', 0.9],
      [0.45, '#3d2108', 0.72],
      [0.75, '#6b4217', 0.38],
      [1, '#8a5a22', 0],
    ]),
    radial('scorch-core', [2, 1], 15, [
      [0, '#050302', 0.98],
      [0.7, '#0e0704', 0.85],
      [1, '#1c0e06', 0],
    ]),
    '</defs>',
    paint(circle(0, 0, 34), { fill: 'url(#scorch-halo)' }),
    paint('M-14 -6C-12 -16 4 -18 12 -12C22 -8 20 8 12 12C4 18 -12 14 -15 6C-17 2 -15 -2 -14 -6Z', { fill: 'url(#scorch-core)' }),
    paint(spots, { fill: '#120a05', opacity: 0.7 }),
    paint('M-9 -4C-4 -9 6 -8 9 -2C11 4 4 8 -2 7C-8 6 -12 1 -9 -4Z', { stroke: '#9b7a58', width: 0.7, opacity: 0.7 }),
    paint('M-5 -1C-2 -4 4 -3 5 0C6 3 2 5 -1 4C-4 3 -6 1 -5 -1Z', { fill: '#000000' }) +
      paint('M-3 -1C-1 -3 2 -2 3 0', { stroke: '#c9a98a', width: 0.5, round: true, opacity: 0.6 }),
  ].join('')
}

function scratch(dice: Dice): string {
  const lines = Array.from({ length: 9 }, (_, at) => {
    const y = -14 + at * 3.2 + dice.between(-1, 1)
    const from = dice.between(-36, -18)
    return `M${from} ${y}C${from + 16} ${y - 3} ${from + 30} ${y - 6} ${from + dice.between(42, 62)} ${y - dice.between(6, 13)}`
  })
  return [
    paint(lines.join(''), { stroke: '#000000', width: 0.9, round: true, opacity: 0.4 }),
    group(0.25, 0.35, paint(lines.join(''), { stroke: '#ffffff', width: 0.42, round: true, opacity: 0.75 })),
    paint(lines.filter((_, at) => at % 3 === 1).join(''), { stroke: '#e9e4da', width: 1.3, round: true, opacity: 0.55 }),
  ].join('')
}

function group(x: number, y: number, body: string): string {
  return `<g transform="translate(${x} ${y})">${body}</g>`
}

function leak(dice: Dice): string {
  const drops = Array.from({ length: 34 }, () => ({ x: dice.between(-38, 38), y: dice.between(-20, 30), r: dice.between(0.7, 3.4) }))
  const run = 'M-4 -22C-8 -8 2 2 -2 16C-4 26 2 34 -1 42C1 44 5 44 6 41C5 32 9 26 6 14C4 2 6 -8 3 -22Z'
  return [
    paint('M-36 22C-26 12 -12 16 -2 12C14 8 26 14 38 10C42 22 30 34 8 36C-14 38 -34 34 -36 22Z', { fill: '#dfe9ec', opacity: 0.16 }),
    paint('M-36 22C-26 12 -12 16 -2 12C14 8 26 14 38 10C42 22 30 34 8 36C-14 38 -34 34 -36 22Z', {
      stroke: '#ffffff',
      width: 0.6,
      opacity: 0.3,
    }),
    paint('M-33 23C-24 15 -10 18 0 15C14 12 24 17 34 14', { stroke: '#f6f1e2', width: 1.6, opacity: 0.35 }),
    paint(run, { fill: '#000000', opacity: 0.22 }) +
      paint('M-2 -20C-5 -8 4 2 0 16C-2 26 3 34 1 40', { stroke: '#ffffff', width: 0.9, round: true, opacity: 0.65 }),
    ...drops.map(({ x, y, r }) =>
      [
        paint(circle(x + r * 0.25, y + r * 0.3, r), { fill: '#000000', opacity: 0.3 }),
        paint(circle(x, y, r), { fill: '#eef6f8', opacity: 0.32 }),
        paint(circle(x - r * 0.3, y - r * 0.35, r * 0.3), { fill: '#ffffff', opacity: 0.9 }),
      ].join(''),
    ),
  ].join('')
}

function corrosion(dice: Dice): string {
  const contacts = [-24, -8, 8, 24]
  const crust = Array.from({ length: 90 }, () => {
    const at = contacts[Math.floor(dice.next() * 3) + 1] ?? 0
    return { x: at + dice.between(-7, 7), y: dice.between(-14, 15), r: dice.between(0.5, 2.1), green: dice.next() < 0.6 }
  })
  return [
    paint(
      polygon([
        [-36, -18],
        [36, -18],
        [36, 18],
        [-36, 18],
      ]),
      { fill: '#0b0c0d', opacity: 0.85 },
    ),
    paint('M-36 -18L36 -18', { stroke: '#ffffff', width: 0.7, opacity: 0.25 }),
    ...contacts.map(
      (x) =>
        paint(
          polygon([
            [x - 5, -13],
            [x + 5, -13],
            [x + 5, 13],
            [x - 5, 13],
          ]),
          { fill: '#c29a4b' },
        ) +
        paint(
          polygon([
            [x - 5, -13],
            [x - 3, -13],
            [x - 3, 13],
            [x - 5, 13],
          ]),
          { fill: '#f0d590', opacity: 0.8 },
        ),
    ),
    ...crust.map(
      ({ x, y, r, green }) =>
        paint(circle(x + 0.3, y + 0.4, r), { fill: '#000000', opacity: 0.3 }) +
        paint(circle(x, y, r), { fill: green ? '#5ea58c' : '#dfeae0', opacity: 0.82 }),
    ),
  ].join('')
}

function gap(dice: Dice): string {
  const upper = Array.from(
    { length: 15 },
    (_, at): Spot => [-42 + at * 6, -1.4 - 4.6 * Math.sin((at / 14) * Math.PI) + dice.between(-0.25, 0.25)],
  )
  const lower = Array.from(
    { length: 15 },
    (_, at): Spot => [42 - at * 6, 1.2 + 3.4 * Math.sin((at / 14) * Math.PI) + dice.between(-0.25, 0.25)],
  )
  return [
    paint('M-64 0L64 0', { stroke: '#000000', width: 0.8, opacity: 0.6 }),
    paint(polygon([...upper, ...lower]), { fill: '#040506' }),
    paint('M-22 -1C-8 -3 10 -3 24 0M-14 2C-2 3 10 3 18 2', { stroke: '#c23b30', width: 1.1, round: true, opacity: 0.75 }),
    paint(line(upper), { stroke: '#000000', width: 0.9, opacity: 0.6 }),
    paint(line(lower.map(([x, y]): Spot => [x, y + 0.6])), { stroke: '#ffffff', width: 0.7, opacity: 0.6 }),
    paint(line(upper.map(([x, y]): Spot => [x, y - 1])), { stroke: '#ffffff', width: 0.5, opacity: 0.25 }),
  ].join('')
}
