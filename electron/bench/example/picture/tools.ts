import { type Camera, levelSurface, matrixAt } from './camera.ts'
import type { Carton } from './carton.ts'
import { type Colour, darker, lighter } from './colour.ts'
import type { Dice } from './dice.ts'
import { line, polygon, rectangle, rounded } from './path.ts'
import { level } from './products/shading.ts'
import { group, linear, paint } from './svg.ts'

/** Something small lying on the mat, drawn from its left end at (0, 0). */
type Tool = { readonly length: number; readonly outline: string; readonly picture: string }

export function steelRule(): Tool {
  const ticks = Array.from({ length: 151 }, (_, at) =>
    line([
      [6 + at, 0],
      [6 + at, at % 10 === 0 ? 7 : at % 5 === 0 ? 5 : 3],
    ]),
  ).join('')
  const outline = rounded(0, 0, 164, 19, 2)
  return {
    length: 164,
    outline,
    picture: [
      `<defs>${linear(
        'rule',
        [0, 0],
        [164, 19],
        [
          [0, '#e3e6e8'],
          [0.4, '#b4babe'],
          [0.6, '#d9dddf'],
          [1, '#949ba0'],
        ],
      )}</defs>`,
      paint(outline, { fill: 'url(#rule)' }),
      paint(ticks, { stroke: '#1f2325', width: 0.35, opacity: 0.9 }),
      paint(rounded(155, 7, 5, 5, 2.5), { fill: '#3a4247' }),
    ].join(''),
  }
}

function screwdriver(colour: Colour): Tool {
  const handle = 'M0 3C0 0 4 -1 8 -1L52 0C60 0 66 3 74 4L84 4L84 12L74 12C66 13 60 16 52 16L8 17C4 17 0 16 0 13Z'
  const blade = polygon([
    [84, 6],
    [168, 6.6],
    [174, 5],
    [178, 6.4],
    [178, 9.6],
    [174, 11],
    [168, 9.4],
    [84, 10],
  ])
  return {
    length: 178,
    outline: `${handle}${blade}`,
    picture: [
      `<defs>${level('driver-handle', -1, 17, colour, 0.5)}${level('driver-blade', 5, 11, '#c3c9cc', 0.8)}</defs>`,
      paint(blade, { fill: 'url(#driver-blade)' }),
      paint(handle, { fill: 'url(#driver-handle)' }),
      paint('M10 3L50 3M10 8L50 8M10 13L50 13', { stroke: darker(colour, 0.6), width: 1.6, opacity: 0.6 }),
      paint(rounded(58, 0.5, 8, 15, 2), { fill: '#1c1f21' }),
    ].join(''),
  }
}

function marker(colour: Colour): Tool {
  const body = rounded(0, 0, 132, 13, 5)
  return {
    length: 132,
    outline: body,
    picture: [
      `<defs>${level('marker-body', 0, 13, '#24272a', 0.4)}${level('marker-cap', 0, 13, colour, 0.4)}</defs>`,
      paint(body, { fill: 'url(#marker-body)' }) + paint(rounded(86, -0.6, 46, 14.2, 5), { fill: 'url(#marker-cap)' }),
      paint(rectangle(92, 2, 34, 2.4), { fill: lighter(colour, 0.4), opacity: 0.8 }),
    ].join(''),
  }
}

function spudger(): Tool {
  const body = 'M0 6C0 2 6 0 14 1L120 3C134 3 142 1 150 0L150 12C142 11 134 9 120 9L14 11C6 12 0 10 0 6Z'
  return {
    length: 150,
    outline: body,
    picture: `<defs>${level('spudger', 0, 12, '#1d5f63', 0.25)}</defs>${paint(body, { fill: 'url(#spudger)' })}`,
  }
}

/** One or two tools beside a carton, where hands put them down. */
export function tools(camera: Camera, dice: Dice, carton: Carton): { readonly picture: string; readonly shadow: string } {
  const all = [
    () => steelRule(),
    () => screwdriver(dice.pick('#c63b2f', '#2f6fb0', '#d9a52e')),
    () => marker(dice.pick('#c2362b', '#2b5fa8', '#1d2023')),
    () => spudger(),
  ]
  const first = Math.floor(dice.next() * all.length)
  const reach = Math.hypot(carton.width, carton.depth) / 2
  const places = [
    { x: carton.x - reach - dice.between(40, 70), y: carton.y - dice.between(10, 90), turn: dice.between(-80, -55) },
    { x: carton.x + reach * 0.35, y: carton.y - reach - dice.between(10, 40), turn: dice.between(-14, 10) },
  ]
  const laidDown = places.slice(0, dice.next() < 0.5 ? 1 : 2).map((place, at) => {
    const tool = (all[(first + at) % all.length] ?? steelRule)()
    return { tool, place }
  })
  return {
    picture: laidDown.map(({ tool, place }) => group(matrixAt(levelSurface(camera, { ...place, z: 6 })), tool.picture)).join(''),
    shadow: laidDown
      .map(({ tool, place }) =>
        group(
          matrixAt(levelSurface(camera, { ...place, x: place.x + 3, y: place.y - 4, z: 0 })),
          paint(tool.outline, { fill: '#000000', opacity: 0.6 }),
        ),
      )
      .join(''),
  }
}
