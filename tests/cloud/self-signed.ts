import { execFileSync } from 'node:child_process'
import { X509Certificate } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A certificate that its owner made himself. */
export function selfSigned(): { readonly cert: Buffer; readonly key: Buffer; readonly fingerprint: string } {
  const folder = mkdtempSync(join(tmpdir(), 'mendbench-tls-'))
  const [certFile, keyFile] = [join(folder, 'cert.pem'), join(folder, 'key.pem')]
  const about = ['-subj', '/CN=mendbench-cloud', '-days', '2']
  const made = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-out', certFile, '-keyout', keyFile]
  execFileSync('openssl', [...made, ...about], { stdio: 'ignore' })
  const [cert, key] = [readFileSync(certFile), readFileSync(keyFile)]
  rmSync(folder, { recursive: true })
  return { cert, key, fingerprint: new X509Certificate(cert).fingerprint256.replaceAll(':', '').toLowerCase() }
}
