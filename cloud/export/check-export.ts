import { createHash, createPublicKey, verify } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { pipeline } from 'node:stream/promises'
import type { z } from 'zod'
import { sealedText } from '../../shared/protocol/seal.ts'
import { MANIFEST, type Manifest, exportedBench, exportedEvent, exportedMedia, exportedSeal, manifest } from './manifest.ts'

const START = '0'.repeat(64)

async function hashOfFile(file: string): Promise<string | undefined> {
  if ((await stat(file).catch(() => undefined)) === undefined) return undefined
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return hash.digest('hex')
}

async function* linesOf<T extends z.ZodType>(file: string, shape: T): AsyncGenerator<z.infer<T>> {
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY }))
    yield shape.parse(JSON.parse(line))
}

async function readManifest(folder: string): Promise<Manifest> {
  const text = await readFile(join(folder, MANIFEST), 'utf8').catch(() => undefined)
  if (text === undefined) throw new Error(`${folder} has no ${MANIFEST}: it is no export, or one that was cut off`)
  return manifest.parse(JSON.parse(text))
}

/** Each bench's chain: without gaps, each event naming the one before it. The hashes by `bench benchSeq`, for its seals. */
async function checkChains(
  folder: string,
  files: Manifest['files'],
  faults: string[],
): Promise<{ events: number; hashOf: ReadonlyMap<string, string> }> {
  const ends = new Map<string, { readonly seq: number; readonly hash: string }>()
  const hashOf = new Map<string, string>()
  const sealed = new Set<string>()
  for await (const seal of linesOf(join(folder, 'seals.jsonl'), exportedSeal)) sealed.add(`${seal.bench} ${seal.benchSeq}`)
  let events = 0
  let before = 0
  for (const { name } of files.filter((file) => file.name.startsWith('events/'))) {
    for await (const { seq, bench, benchSeq, body, disposition } of linesOf(join(folder, name), exportedEvent)) {
      events += 1
      if (seq <= before) faults.push(`${name}: event ${seq} stands after ${before}`)
      before = seq
      const end = ends.get(bench) ?? { seq: 0, hash: START }
      const hash = createHash('sha256').update(body, 'utf8').digest('hex')
      if (benchSeq !== end.seq + 1) faults.push(`${name}: of ${bench} number ${end.seq + 1} is missing`)
      // A text that is no event names nothing before it.
      else if (disposition !== 'quarantined' && (JSON.parse(body) as { prevHash?: unknown }).prevHash !== end.hash)
        faults.push(`${name}: number ${benchSeq} of ${bench} does not follow the one before it`)
      ends.set(bench, { seq: benchSeq, hash })
      if (sealed.has(`${bench} ${benchSeq}`)) hashOf.set(`${bench} ${benchSeq}`, hash)
    }
  }
  return { events, hashOf }
}

function isSealedBy(key: string, text: string, signature: string): boolean {
  const x = Buffer.from(key, 'base64').toString('base64url')
  const publicKey = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' })
  return verify(null, Buffer.from(text), publicKey, Buffer.from(signature, 'base64'))
}

async function checkSeals(folder: string, hashOf: ReadonlyMap<string, string>, faults: string[], remarks: string[]): Promise<void> {
  const benches = new Map<string, z.infer<typeof exportedBench>>()
  for await (const each of linesOf(join(folder, 'benches.jsonl'), exportedBench)) benches.set(each.bench, each)
  for await (const { bench, benchSeq, hash, signature } of linesOf(join(folder, 'seals.jsonl'), exportedSeal)) {
    if (hashOf.get(`${bench} ${benchSeq}`) !== hash) faults.push(`seals.jsonl: the word of ${bench} is for another event ${benchSeq}`)
    const { publicKey = '', formerKeys } = benches.get(bench) ?? {}
    const text = sealedText(bench, benchSeq, hash)
    if ([publicKey, ...(formerKeys ?? [])].some((key) => isSealedBy(key, text, signature))) continue
    if (formerKeys === undefined)
      remarks.push(`seals.jsonl: the word of ${bench} is not signed by the key it has now; it may have changed it since`)
    else faults.push(`seals.jsonl: the word of ${bench} is not signed by any key it has had`)
  }
}

async function checkMedia(folder: string, faults: string[]): Promise<void> {
  for await (const { file, sha256 } of linesOf(join(folder, 'media.jsonl'), exportedMedia)) {
    const found = await hashOfFile(join(folder, 'media', file))
    if (found !== sha256) faults.push(`media/${file}: ${found === undefined ? 'is missing' : 'was changed'}`)
  }
}

export type Checked = { readonly manifest: Manifest; readonly faults: readonly string[]; readonly remarks: readonly string[] }

/** Reads all of an export again. Says in words what does not hold, and what cannot be told; nothing where all holds. Throws on what is no export. */
export async function checkExport(folder: string): Promise<Checked> {
  const found = await readManifest(folder)
  const faults: string[] = []
  const remarks: string[] = []
  for (const { name, sha256 } of found.files) {
    const now = await hashOfFile(join(folder, name))
    if (now !== sha256) faults.push(`${name}: ${now === undefined ? 'is missing' : 'was changed'}`)
  }
  // What was changed may be no JSON any more: it is not read.
  if (faults.length === 0) {
    const { events, hashOf } = await checkChains(folder, found.files, faults)
    if (events !== found.events) faults.push(`${events} events instead of ${found.events}`)
    await checkSeals(folder, hashOf, faults, remarks)
  }
  if (!faults.some((fault) => fault.startsWith('media.jsonl'))) await checkMedia(folder, faults)
  return { manifest: found, faults, remarks }
}
