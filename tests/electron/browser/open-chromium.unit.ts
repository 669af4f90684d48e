import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findChromium } from '../../../electron/browser/open-chromium.ts'
import { temporaryFolder } from '../../db/temporary-store.ts'

function folderWith(...names: readonly string[]): string {
  const folder = temporaryFolder()
  for (const name of names) {
    writeFileSync(join(folder, name), '#!/bin/sh\n')
    chmodSync(join(folder, name), 0o755)
  }
  return folder
}

describe.skipIf(process.platform !== 'linux')('the installed browser', () => {
  it('is the one that was named, whatever else there is', () => {
    expect(findChromium({ MENDBENCH_CHROMIUM: '/opt/mine', PATH: folderWith('chromium') })).toBe('/opt/mine')
  })

  it('is found along the path, by the preferred name first', () => {
    const [one, two] = [folderWith('google-chrome'), folderWith('chromium')]
    expect(findChromium({ PATH: [one, two].join(delimiter) })).toBe(join(two, 'chromium'))
    expect(findChromium({ PATH: one })).toBe(join(one, 'google-chrome'))
  })

  it('is nothing that cannot be started, nor where there is none', () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'chromium'), '')
    chmodSync(join(folder, 'chromium'), 0o644)
    mkdirSync(join(folder, 'empty'))
    expect(findChromium({ PATH: folder })).toBeUndefined()
    expect(findChromium({ PATH: join(folder, 'empty') })).toBeUndefined()
    expect(findChromium({})).toBeUndefined()
  })
})
