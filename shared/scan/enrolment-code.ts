const ENROLMENT = /^MBENROL:(https?:\/\/[^\s#]{1,300})#([A-Za-z0-9 -]{8,64})$/

/** What the code carries that lets a bench into a center: the address of its cloud and the one-use code. */
export function readEnrolment(text: string): { readonly url: string; readonly code: string } | undefined {
  const [, url, code] = ENROLMENT.exec(text.trim()) ?? []
  return url === undefined || code === undefined ? undefined : { url, code }
}
