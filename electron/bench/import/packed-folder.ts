import { Parser } from 'saxen'
import yauzl, { type Entry } from 'yauzl'

/** An element of a workbook's XML: its name without prefix, its attributes, and what to do at its end. */
export type XmlEvents = {
  readonly open: (name: string, attributes: () => Readonly<Record<string, string>>) => void
  readonly close?: (name: string) => void
  readonly text?: (text: string) => void
}

export type PackedFolder = {
  readonly has: (name: string) => boolean
  /** Unpacked bytes. */
  readonly sizeOf: (name: string) => number
  /** Reads one file of XML as a stream. What is declared in it (entities) is not followed. */
  readonly read: (name: string, events: XmlEvents) => Promise<void>
  readonly close: () => void
}

function bare(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

/** A workbook's zip. Unpacking stops where a file is larger than it says. */
export async function openPackedFolder(file: string): Promise<PackedFolder> {
  const zip = await yauzl.openPromise(file, { autoClose: false })
  const entries = new Map<string, Entry>()
  for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry)

  return {
    has: (name) => entries.has(name),
    sizeOf: (name) => entries.get(name)?.uncompressedSize ?? 0,
    close: () => zip.close(),
    read: async (name, events) => {
      const entry = entries.get(name)
      if (entry === undefined) return
      let fault: Error | undefined
      const parser = new Parser()
      parser.on('openTag', (tag, attributes, _decode, isSelfClosing) => {
        events.open(bare(tag), attributes)
        if (isSelfClosing) events.close?.(bare(tag))
      })
      parser.on('closeTag', (tag, _decode, isSelfClosing) => {
        if (!isSelfClosing) events.close?.(bare(tag))
      })
      parser.on('text', (text, decode) => events.text?.(decode(text)))
      parser.on('cdata', (text) => events.text?.(text))
      parser.on('error', (error) => {
        fault ??= error
      })
      const decoder = new TextDecoder('utf-8')
      for await (const chunk of await zip.openReadStreamPromise(entry)) {
        parser.write(decoder.decode(chunk as Uint8Array, { stream: true }))
        if (fault !== undefined) throw fault
      }
      parser.end()
      if (fault !== undefined) throw fault
    },
  }
}
