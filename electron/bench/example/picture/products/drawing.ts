import type { Colour } from '../colour.ts'
import type { Lettering } from '../lettering.ts'

/** How one product wears a drawing. */
export type Look = { readonly body: Colour; readonly accent: Colour; readonly brand: string }

type Draft = {
  readonly look: Look
  readonly letter: Lettering
  /** Switched on: lamps and displays shine. */
  readonly lit: boolean
}

/** A place on the drawing, in its millimetres. */
type Anchor = { readonly x: number; readonly y: number }

/** A kind of product seen from above as it lies on the mat: millimetres around (0, 0), lit from the upper left. */
export type Drawing = {
  readonly width: number
  readonly height: number
  /** Its outline, for shadows and for the hollow in its tray. */
  readonly silhouette: string
  /** The inside of an SVG group. Ids of gradients begin with the drawing's own name. */
  readonly paint: (draft: Draft) => string
  /** A broad, plain part of it, where marks are seen best. */
  readonly skin: Anchor
  /** Where test probes are held. */
  readonly terminal: Anchor
}
