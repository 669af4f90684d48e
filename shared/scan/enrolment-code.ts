const ENROLMENT = /^MBENROL:(https?:\/\/[^\s#]{1,300})#([A-Za-z0-9 -]{8,64})(?:#([0-9a-f]{64}))?$/

/** `pin`: SHA-256 of the certificate the cloud shows, hex, where it has one of its own. */
export type Enrolment = { readonly url: string; readonly code: string; readonly pin?: string }

/** What the code carries that lets a bench into a center: the address of its cloud, the one-use code, and by what the cloud is known. */
export function readEnrolment(text: string): Enrolment | undefined {
  const [, url, code, pin] = ENROLMENT.exec(text.trim()) ?? []
  return url === undefined || code === undefined ? undefined : { url, code, ...(pin === undefined ? {} : { pin }) }
}

/** The text of that code. */
export function enrolmentText({ url, code, pin }: Enrolment): string {
  return `MBENROL:${url}#${code}${pin === undefined ? '' : `#${pin}`}`
}
