import type { Pool } from 'pg'
import { createAdmin } from './accounts.ts'
import { type Center, beginEpoch, benchesOf, createCenter, findCenter, issueCode, listCenters, revokeBench } from './centers.ts'
import { qrLines } from './qr.ts'

export const USAGE = `usage: npm run cloud                                      serves
       npm run cloud -- create-center NAME                  a center; prints its id
       npm run cloud -- issue-code CENTER [--minutes N]     a code that lets one bench in (CENTER: id or name; 60 minutes)
       npm run cloud -- list                                centers and their benches
       npm run cloud -- revoke BENCH                        takes a bench's access away
       npm run cloud -- create-admin NAME                   who may use the page at /admin; prints his password and the code for his app
       npm run cloud -- restored                            after a backup of the files was put back: benches compare and send again
       npm run cloud -- migrate                             makes the schema and the service's role, and ends
Settings: PORT, HOST, MENDBENCH_CLOUD_DATA, DATABASE_URL, DATABASE_APP_URL (docs/cloud.md).`

type Output = (line: string) => void

const USUAL_MINUTES = 60

async function centerNamed(owner: Pool, named: string | undefined): Promise<Center> {
  const center = named === undefined ? undefined : await findCenter(owner, named)
  if (center === undefined)
    throw new Error(`there is no center ${named ?? ''} (npm run cloud -- list shows all; use the id where two have one name)`)
  return center
}

async function listAll(owner: Pool, out: Output): Promise<void> {
  const centers = await listCenters(owner)
  if (centers.length === 0) out('There is no center yet: npm run cloud -- create-center NAME')
  for (const center of centers) {
    out(`${center.center}  ${center.name}`)
    for (const { bench, name, state, benchSeq, seenAt, release, unsentEvents, forkedAt } of await benchesOf(owner, center.center)) {
      const seen = seenAt === null ? 'never seen' : `seen ${seenAt.toISOString()} with release ${release}, ${unsentEvents} events unsent`
      out(`  ${bench}  ${name}  ${state}  ${benchSeq ?? 0} events  ${seen}${forkedAt === null ? '' : `  FORKED ${forkedAt.toISOString()}`}`)
    }
  }
}

function minutesOf(words: readonly string[]): number {
  const at = words.indexOf('--minutes')
  const minutes = at < 0 ? USUAL_MINUTES : Number(words[at + 1])
  if (!Number.isInteger(minutes) || minutes < 1 || minutes > 7 * 24 * 60) throw new Error('--minutes must be 1 to 10080')
  return minutes
}

/** Carries out one command of the admin, as the owner. Throws with words what is wrong with it. */
export async function runCommand(owner: Pool, [command, ...words]: readonly string[], out: Output): Promise<void> {
  const now = new Date()
  const [first] = words
  switch (command) {
    case 'create-center': {
      if (first === undefined || first.trim() === '') throw new Error('create-center needs a name')
      const { center, name } = await createCenter(owner, words.join(' '), now)
      out(`${center}  ${name}`)
      return
    }
    case 'issue-code': {
      const center = await centerNamed(owner, first)
      const { code, expiresAt } = await issueCode(owner, center.center, minutesOf(words), now)
      out(`${code}  for one bench of ${center.name}, until ${expiresAt.toISOString()}`)
      return
    }
    case 'create-admin': {
      if (first === undefined || !/^[\w.-]{1,40}$/.test(first))
        throw new Error('create-admin needs a name of letters, digits, dots and dashes')
      const { password, url } = await createAdmin(owner, first, now)
      out(`Password of ${first}: ${password}`)
      out('Scan this with an authenticator app. Both are shown here only; the same command makes new ones.')
      for (const line of qrLines(url)) out(line)
      out(url)
      return
    }
    case 'list':
      return listAll(owner, out)
    case 'revoke':
      if (first === undefined || !(await revokeBench(owner, first, now))) throw new Error(`there is no bench ${first ?? ''}`)
      out(`${first} has no access any more`)
      return
    case 'restored':
      out(`${await beginEpoch(owner)} centers go on in another epoch`)
      return
    case 'migrate':
      out('The schema is up to date.')
      return
    default:
      throw new Error(`there is no command ${command ?? ''}`)
  }
}

export const COMMANDS: ReadonlySet<string> = new Set([
  'create-center',
  'issue-code',
  'create-admin',
  'list',
  'revoke',
  'restored',
  'migrate',
])
