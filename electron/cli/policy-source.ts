import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { connectReadOnly } from '../../db/connection.ts'
import { publishedPolicy, readPolicy } from '../../db/views/policy-view.ts'
import { wordsIn } from '../../shared/i18n/words.ts'
import { faultWords } from '../../shared/policy/fault-words.ts'
import { releasedPolicy, releasedVersions } from '../../shared/policy/policies.ts'
import type { Policy } from '../../shared/policy/policy-document.ts'
import { inForce } from '../../shared/policy/policy-record.ts'
import { readPolicyText } from '../../shared/policy/policy-text.ts'
import { type Result, ok, refuse } from '../../shared/result.ts'
import { storeFile } from '../bench/store/store-file.ts'

/** A policy, or what to say about it on standard error, a line each. */
type Named = Result<Policy, readonly string[]>

const NAME = /^(?<id>[a-z0-9]+(?:-[a-z0-9]+)*)(?:@(?<version>\d+))?$/

/** A policy from a file: every place that does not fit is told as `FILE:LINE:COLUMN`, which editors open. */
export async function policyInFile(file: string): Promise<Named> {
  let text: string
  try {
    text = await readFile(file, 'utf8')
  } catch (error) {
    return refuse([`${file}: cannot be read: ${error instanceof Error ? error.message : String(error)}`])
  }
  const policy = readPolicyText(text)
  if (policy.ok) return policy
  return refuse(policy.error.map((fault) => `${file}:${fault.line}:${fault.column}: ${faultWords(fault, wordsIn('en'))}`))
}

function inStore(dataDir: string, id: string, version: number | undefined): Policy | undefined {
  const file = storeFile(dataDir)
  if (!existsSync(file)) return version === undefined ? releasedVersions(id).at(-1) : releasedPolicy({ id, version })
  const db = connectReadOnly(file)
  try {
    return version === undefined ? inForce(readPolicy(db, id))?.policy : publishedPolicy(db, { id, version })
  } finally {
    db.close()
  }
}

/** A policy by what somebody called it: `standard` is what is in force in the store, `standard@3` that version, anything else a file. */
export async function policyCalled(dataDir: string, called: string): Promise<Named> {
  const { id, version } = NAME.exec(called)?.groups ?? {}
  if (id === undefined || existsSync(called)) return policyInFile(called)
  const found = inStore(dataDir, id, version === undefined ? undefined : Number(version))
  return found === undefined
    ? refuse([`no policy ${called} is published in ${dataDir}, and there is no such file; see: cli policy list`])
    : ok(found)
}
