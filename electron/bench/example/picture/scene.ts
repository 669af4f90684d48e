/**
 * One picture in layers, each the inside of an SVG of 1280 × 960 pixels. Shadows are painted apart, because they are blurred;
 * what lies far out of focus is too.
 */
export type Scene = {
  readonly ground: string
  /** Pixels (sigma) by which the ground is out of focus. */
  readonly groundBlur: number
  /** Black shapes with their opacity. */
  readonly shadow: string
  readonly shadowBlur: number
  readonly things: string
  /** Number from 0 up that varies grain and light. */
  readonly seed: number
}
