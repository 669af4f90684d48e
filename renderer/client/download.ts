/** Hands a file to the window's own way of saving: a folder, or a question where. */
export function download(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The download reads from it after the click: it is let go of when that has certainly begun.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
