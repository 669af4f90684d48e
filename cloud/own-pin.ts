import { X509Certificate } from 'node:crypto'
import type { Front } from './server.ts'

/**
 * SHA-256, hex, of the certificate that benches see, where the service shows one of the center's own making. One that an authority vouches for is renewed
 * now and then, and benches would know it no more; behind a balancer that is trusted they see the balancer's.
 */
export function ownPin(tls: Front['tls'], trustProxy: string | undefined): { readonly pin?: string } {
  if (tls === undefined || trustProxy !== undefined) return {}
  const { issuer, subject, fingerprint256 } = new X509Certificate(tls.cert)
  return issuer === subject ? { pin: fingerprint256.replaceAll(':', '').toLowerCase() } : {}
}
