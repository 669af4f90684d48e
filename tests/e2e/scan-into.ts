import type { Page } from 'playwright-core'
import { placeOf } from '../../shared/scan/keyboards.ts'

/** The stroke by which an American keyboard types a character, as the browser is told of it. */
function strokeOf(character: string) {
  const place = placeOf('us', character)
  if (place === undefined) throw new Error(`no key types ${character}`)
  return { key: character, code: place.code, text: character, modifiers: place.level === 'shift' ? 8 : 0 }
}

/** Types a code and Enter into a page as a scanner does: all keys are on their way before the first is answered, since a scanner waits for nobody. */
export async function scanInto(page: Page, code: string): Promise<void> {
  const keyboard = await page.context().newCDPSession(page)
  const strokes = [...Array.from(code, strokeOf), { key: 'Enter', code: 'Enter', text: '\r', modifiers: 0 }]
  await Promise.all(
    strokes.flatMap(({ text, ...stroke }) => [
      keyboard.send('Input.dispatchKeyEvent', { type: 'keyDown', text, ...stroke }),
      keyboard.send('Input.dispatchKeyEvent', { type: 'keyUp', ...stroke }),
    ]),
  )
  await keyboard.detach()
}
