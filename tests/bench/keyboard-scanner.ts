import { setTimeout as sleep } from 'node:timers/promises'
import type { Devtools } from './devtools.ts'

/** Where a character lies on a US keyboard, as a scanner in keyboard mode presses it. */
function keyOf(character: string): object {
  if (/[A-Z]/.test(character))
    return { key: character, code: `Key${character}`, text: character, modifiers: 8, windowsVirtualKeyCode: character.charCodeAt(0) }
  if (/[0-9]/.test(character))
    return { key: character, code: `Digit${character}`, text: character, windowsVirtualKeyCode: character.charCodeAt(0) }
  throw new Error(`no key is known for ${character}`)
}

const ENTER = { key: 'Enter', code: 'Enter', text: '\r', windowsVirtualKeyCode: 13 }

/** Milliseconds from key to key, as the quicker scanners in keyboard mode have it. */
const KEY_PACE = 2

/** Types a code and Enter without waiting for the page; resolves when the page has taken the last key. */
export async function typeScan(page: Devtools, code: string): Promise<void> {
  const sent: Promise<unknown>[] = []
  for (const key of [...Array.from(code, keyOf), ENTER]) {
    sent.push(page.send('Input.dispatchKeyEvent', { type: 'keyDown', ...key }))
    sent.push(page.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key }))
    await sleep(KEY_PACE)
  }
  await Promise.all(sent)
}

/** A key that means nothing to the workbench. */
export async function pressIdleKey(page: Devtools): Promise<void> {
  const key = { key: 'F9', code: 'F9', windowsVirtualKeyCode: 120 }
  await page.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key })
  await page.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key })
}
