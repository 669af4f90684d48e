declare module 'yauzl' {
  import type { Readable } from 'node:stream'

  export type Entry = { readonly fileName: string; readonly uncompressedSize: number }
  export type ZipFile = {
    readonly eachEntry: () => AsyncIterable<Entry>
    /** Ends with an error where there is more, or less, than the entry's size says. */
    readonly openReadStreamPromise: (entry: Entry) => Promise<Readable>
    readonly close: () => void
  }
  const yauzl: { readonly openPromise: (file: string, options: { readonly autoClose: boolean }) => Promise<ZipFile> }
  export default yauzl
}
