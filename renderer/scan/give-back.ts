import type { WedgeKey } from '../../shared/scan/key-text.ts'

/** Keys that were given back, so that they are not held a second time. */
const givenBack = new WeakSet<Event>()

export function isGivenBack(event: Event): boolean {
  return givenBack.has(event)
}

/**
 * A person's key that was kept from the page until it was clear whose it is: the page's own handlers hear it first, then
 * `onKey`, which says whether it took it, and what the browser would have done with it is done last.
 */
export function giveBack(key: WedgeKey, target: EventTarget | null, onKey: (key: string) => boolean): void {
  const event = new KeyboardEvent('keydown', {
    key: key.key,
    code: key.code,
    shiftKey: key.shift,
    ctrlKey: key.ctrl,
    altKey: key.alt,
    bubbles: true,
    cancelable: true,
  })
  givenBack.add(event)
  const isTaken = target?.dispatchEvent(event) === false
  if (key.ctrl) {
    if (key.code === 'KeyA') selectAll(target)
    return
  }
  if (isTaken || key.alt || onKey(key.key)) return
  if (target instanceof HTMLSelectElement) chooseByLetter(target, key.key)
  // A space presses the focused button; its own press was kept from it.
  else if (key.key === ' ' && target instanceof HTMLElement && target !== document.body) target.click()
}

function selectAll(target: EventTarget | null): void {
  if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) target.select()
}

/** A letter chooses the next option that begins with it; a space opens the list. */
function chooseByLetter(select: HTMLSelectElement, letter: string): void {
  if (letter === ' ') {
    select.showPicker()
    return
  }
  const options = [...select.options]
  const inTurn = [...options.slice(select.selectedIndex + 1), ...options.slice(0, select.selectedIndex)]
  const wanted = inTurn.find((option) => !option.disabled && option.text.toLowerCase().startsWith(letter.toLowerCase()))
  if (wanted === undefined) return
  select.value = wanted.value
  select.dispatchEvent(new Event('input', { bubbles: true }))
  select.dispatchEvent(new Event('change', { bubbles: true }))
}
