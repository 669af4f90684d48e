import type { Pool } from 'pg'
import { checkExport } from '../export/check-export.ts'
import { exportCenter } from '../export/export-center.ts'
import type { MediaStore } from '../media/media-store.ts'
import { enrolmentText } from '../../shared/scan/enrolment-code.ts'
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
       npm run cloud -- export CENTER FOLDER [--with-buyers]    all that is kept of a center, as files
       npm run cloud -- check-export FOLDER                 reads an export again and says whether it is whole
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

async function writeExport(owner: Pool, media: MediaStore, words: readonly string[], out: Output): Promise<void> {
  const [named, folder] = words.filter((word) => !word.startsWith('--'))
  if (folder === undefined) throw new Error('export needs a center and a folder')
  const center = await centerNamed(owner, named)
  const withBuyerKeys = words.includes('--with-buyers')
  const written = await exportCenter({ owner, store: media, center, now: new Date(), withBuyerKeys }, folder)
  out(`${written.events} events, ${written.media.there} pictures and films of ${center.name} are in ${folder}`)
  for (const sha256 of written.media.missing) out(`MISSING: ${sha256} is in the log and not in the store, or was changed there`)
  out(
    withBuyerKeys
      ? "It can read the buyers' names and addresses: keep it as you keep those."
      : "The buyers' names and addresses cannot be read from it; --with-buyers adds their keys.",
  )
}

/** Needs no database: an export is checked wherever it is. */
export async function tellChecked(folder: string | undefined, out: Output): Promise<void> {
  if (folder === undefined) throw new Error('check-export needs a folder')
  const { manifest, faults, remarks } = await checkExport(folder)
  for (const remark of remarks) out(remark)
  for (const fault of faults) out(fault)
  if (faults.length > 0) throw new Error(`${folder} is not what was exported`)
  out(
    `${manifest.center.name}, ${manifest.exportedAt}: ${manifest.events} events and ${manifest.media.there} pictures and films, all as they were`,
  )
}

/** What commands are carried out on. `reached`: how benches reach the service, and by what certificate they know it. */
export type Administered = {
  readonly owner: Pool
  readonly media: MediaStore
  readonly reached: { readonly url?: string; readonly pin?: string }
}

/** Carries out one command of the admin, as the owner. Throws with words what is wrong with it. */
export async function runCommand(
  { owner, media, reached }: Administered,
  [command, ...words]: readonly string[],
  out: Output,
): Promise<void> {
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
      if (reached.url === undefined)
        return out('With MENDBENCH_CLOUD_URL set, as benches reach the service, a code to scan is printed as well.')
      for (const line of qrLines(enrolmentText({ ...reached, url: reached.url, code }))) out(line)
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
    case 'export':
      return writeExport(owner, media, words, out)
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
  'export',
  'migrate',
])
