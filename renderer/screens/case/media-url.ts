/** Where a stored picture is found, the same under both shells. */
export function mediaUrl(sha256: string): string {
  return `/media/${sha256}`
}

/** A small copy, made when the picture was kept. */
export function thumbUrl(sha256: string): string {
  return `/media/${sha256}/thumb`
}
