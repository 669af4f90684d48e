import { readExif } from './read-exif.ts'

/**
 * What a picture's own data say of its making. `editor`: a program that changes pictures saved it. `saved-later`: it was saved again after
 * it was taken; both on the camera's clock, `2026-11-26 14:05:00`. That there is neither proves nothing: such data are easily left out.
 */
export type PictureSign =
  | { readonly type: 'editor'; readonly name: string }
  | { readonly type: 'saved-later'; readonly taken: string; readonly saved: string }

export type PictureSigns = { readonly photo: string; readonly signs: readonly PictureSign[] }

/** Programs that change pictures. A camera's own program, which writes itself there too, is none of them. */
const EDITORS =
  /photoshop|lightroom|gimp|snapseed|picsart|pixlr|photopea|canva|facetune|affinity photo|paint\.net|krita|meitu|美图|醒图|remini|firefly|midjourney|dall.?e|stable diffusion/i

/** Saving takes a camera some seconds; a minute is somebody's. */
const LATER_MS = 60_000

function namesIn(xmp: string): readonly string[] {
  const inTags = /<(?:xmp:CreatorTool|stEvt:softwareAgent)>([^<]{1,200})</g
  const inAttributes = /(?:xmp:CreatorTool|stEvt:softwareAgent)="([^"]{1,200})"/g
  return [inTags, inAttributes].flatMap((pattern) => [...xmp.matchAll(pattern)].map(([, name = '']) => name))
}

/** `2026:11:26 14:05:00` as milliseconds since 1970, as if on a clock in Greenwich; NaN for anything else. */
function cameraTime(text: string): number {
  return Date.parse(`${text.slice(0, 10).replaceAll(':', '-')}T${text.slice(11, 19)}Z`)
}

const told = (time: number) => new Date(time).toISOString().slice(0, 19).replace('T', ' ')

/** The signs in a picture's metadata: the Exif block and the XMP packet as they stand in the file. */
export function pictureSigns({ exif, xmp }: { readonly exif?: Uint8Array; readonly xmp?: string }): readonly PictureSign[] {
  const { software, saved, taken } = exif === undefined ? {} : readExif(exif)
  const names = [...(software === undefined ? [] : [software]), ...namesIn(xmp ?? '')].filter((name) => EDITORS.test(name))
  const [takenAt, savedAt] = [cameraTime(taken ?? ''), cameraTime(saved ?? '')]
  return [
    ...[...new Set(names.map((name) => name.trim().slice(0, 100)))].map((name) => ({ type: 'editor', name }) as const),
    ...(savedAt - takenAt > LATER_MS ? [{ type: 'saved-later', taken: told(takenAt), saved: told(savedAt) } as const] : []),
  ]
}
