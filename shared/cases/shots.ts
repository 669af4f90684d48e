/** The pictures that prove what was seen, named as the policy lists them. */
export const SHOTS = ['parcel', 'label', 'opened', 'serial', 'damage', 'tested', 'packed', 'unit', 'plate', 'contents', 'other'] as const

export type Shot = (typeof SHOTS)[number]

/** A picture as its event keeps it: named by the SHA-256 (hex) of the file's bytes. */
export type Photo = {
  readonly sha256: string
  readonly bytes: number
  readonly mediaType: string
  /** Pixels. */
  readonly width: number
  readonly height: number
}
