import { execFileSync, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Pinned: express-pouchdb answers by Express 4 only. */
const PACKAGES = ['pouchdb@9.0.0', 'express-pouchdb@4.2.0', 'express@4.21.2']
const PEER = join(import.meta.dirname, 'pouch-peer.mjs')

export type Replicated = { readonly push: number; readonly pull: number }

/** Replicates these texts by PouchDB to express-pouchdb and back, both over LevelDB on this disk. Milliseconds. Fetches the packages first; nothing of them stays. */
export async function replicateByPouch(texts: readonly string[]): Promise<Replicated> {
  const folder = mkdtempSync(join(tmpdir(), 'mendbench-pouch-'))
  try {
    writeFileSync(join(folder, 'package.json'), '{ "private": true }')
    execFileSync('npm', ['install', '--no-audit', '--no-fund', '--silent', ...PACKAGES], { cwd: folder, stdio: 'ignore' })
    mkdirSync(join(folder, 'server'))
    const file = join(folder, 'texts.json')
    writeFileSync(file, JSON.stringify(texts))
    const server = spawn(process.execPath, [PEER, 'serve', folder], { stdio: ['ignore', 'pipe', 'inherit'] })
    try {
      const address = await new Promise<string>((resolve, reject) => {
        server.stdout.once('data', (chunk) => resolve(String(chunk).trim()))
        server.once('exit', () => reject(new Error('express-pouchdb ended')))
      })
      return JSON.parse(execFileSync(process.execPath, [PEER, 'send', folder, address, file], { encoding: 'utf8' })) as Replicated
    } finally {
      server.kill('SIGKILL')
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
