import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { builtFolder } from './built-folder.ts'

const root = resolve(import.meta.dirname, '..', '..')
const PAGE = '<!doctype html><html lang="en"><meta charset="utf-8"><title>Empty</title><h2>Empty</h2></html>'

export type EmptyShell = { readonly entry: string; readonly dataDir: string; readonly remove: () => void }

/** The built shell with an empty page in place of the workbench's, and an empty store: what is left is what any window costs. */
export function makeEmptyShell(): EmptyShell {
  const folder = mkdtempSync(join(tmpdir(), 'mendbench-empty-'))
  const [main, renderer, dataDir] = [join(folder, 'out', 'main'), join(folder, 'out', 'renderer'), join(folder, 'data')]
  cpSync(builtFolder, main, { recursive: true })
  cpSync(join(root, 'package.json'), join(folder, 'package.json'))
  for (const made of [renderer, dataDir]) mkdirSync(made, { recursive: true })
  writeFileSync(join(renderer, 'index.html'), PAGE)
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction')
  symlinkSync(join(builtFolder, '..', 'resources'), join(folder, 'out', 'resources'), 'junction')
  return {
    entry: join(main, 'browser-shell.js'),
    dataDir,
    remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }),
  }
}
