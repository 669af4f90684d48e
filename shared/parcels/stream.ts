/** The stream of a parcel that came without a case. */
export function parcelStream(parcelId: string): string {
  return `parcel:${parcelId}`
}

/** The parcel of a stream, or nothing when it is another kind of stream. */
export function parcelOfStream(stream: string): string | undefined {
  return stream.startsWith('parcel:') ? stream.slice('parcel:'.length) : undefined
}
