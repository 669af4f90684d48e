// A lockfile made where some platform packages were not to be had passes `npm install` and breaks `npm ci`: list such holes.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './run.mjs'

function holes(dir) {
  const { packages } = JSON.parse(readFileSync(join(root, dir, 'package-lock.json'), 'utf8'))
  const missing = []
  for (const [path, entry] of Object.entries(packages)) {
    for (const name of Object.keys({ ...entry.dependencies, ...entry.optionalDependencies })) {
      let at = path
      let found = false
      while (!found) {
        found = `${at === '' ? '' : `${at}/`}node_modules/${name}` in packages
        if (found || at === '') break
        const cut = at.lastIndexOf('/node_modules/')
        at = cut < 0 ? '' : at.slice(0, cut)
      }
      if (!found) missing.push(`${dir}: ${name} (needed by ${path === '' ? 'the project' : path})`)
    }
  }
  return missing
}

const missing = ['.', 'tools/runtime'].flatMap(holes)
for (const line of missing) console.log(line)
process.exit(missing.length === 0 ? 0 : 1)
