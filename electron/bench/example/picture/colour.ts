/** `#rrggbb`. */
export type Colour = `#${string}`

function channels(colour: Colour): readonly [number, number, number] {
  const value = Number.parseInt(colour.slice(1), 16)
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255]
}

/** `share` of the second colour, 0 to 1. */
export function mix(first: Colour, second: Colour, share: number): Colour {
  const [r1, g1, b1] = channels(first)
  const [r2, g2, b2] = channels(second)
  const part = (one: number, two: number) =>
    Math.round(one + (two - one) * share)
      .toString(16)
      .padStart(2, '0')
  return `#${part(r1, r2)}${part(g1, g2)}${part(b1, b2)}`
}

export function darker(colour: Colour, share: number): Colour {
  return mix(colour, '#0b0d10', share)
}

export function lighter(colour: Colour, share: number): Colour {
  return mix(colour, '#ffffff', share)
}
