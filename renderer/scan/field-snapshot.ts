/** A text field as it was before a scan was typed into it, with the way back. */
export type FieldSnapshot = {
  /** `underInputMethod`: an input method still holds part of the text, which cannot be undone, only replaced. */
  readonly restore: (underInputMethod: boolean) => void
}

type TextField = HTMLInputElement | HTMLTextAreaElement

/** Typing into these fills the parts of a form of their own, which no undo takes back. */
const PART_TYPES: ReadonlySet<string> = new Set(['date', 'datetime-local', 'month', 'time', 'week'])

const TEXT_TYPES: ReadonlySet<string> = new Set(['text', 'search', 'tel', 'url', 'email', 'password', 'number', ...PART_TYPES])

/** Does typing here leave text? Buttons, check boxes and selects only react to keys. */
export function isTextField(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement) return true
  if (target instanceof HTMLInputElement) return TEXT_TYPES.has(target.type)
  return target instanceof HTMLElement && target.isContentEditable
}

/**
 * `afterPause`: nobody has typed into the field just now. Then what is typed from here on is made a step of its own in the
 * field's undo history, so that a scan can be undone without what a person wrote before it.
 */
export function takeSnapshot(target: EventTarget | null, afterPause: boolean): FieldSnapshot | undefined {
  if (target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && isTextField(target))) {
    return snapshotOfField(target, afterPause)
  }
  if (target instanceof HTMLElement && target.isContentEditable) return snapshotOfText(target, afterPause)
  return undefined
}

/** A scan lies in one step of the history or in one for each of its keys. A longer one is replaced rather than undone. */
const UNDO_AT_MOST = 150

/** Whether undoing led back to what was there before. */
function undoUntil(isBack: () => boolean): boolean {
  for (let step = 0; step < UNDO_AT_MOST && !isBack(); step += 1) if (!document.execCommand('undo')) break
  return isBack()
}

function snapshotOfField(field: TextField, afterPause: boolean): FieldSnapshot {
  const { value, selectionStart, selectionEnd, selectionDirection } = field
  const hadFocus = document.activeElement === field
  const select = (where: TextField) => {
    // Fields for numbers, dates and addresses have no selection.
    if (selectionStart !== null && where.selectionStart !== null)
      where.setSelectionRange(selectionStart, selectionEnd, selectionDirection ?? 'none')
  }
  if (afterPause) select(field)
  return {
    restore: (underInputMethod) => {
      const there = field.isConnected ? field : successorOf(field, value)
      if (there === undefined) return
      const isBack = () => there.value === value && !there.validity.badInput
      const canUndo = !underInputMethod && document.activeElement === there && !PART_TYPES.has(there.type)
      if ((!isBack() && !(canUndo && undoUntil(isBack))) || PART_TYPES.has(there.type)) {
        const leaked = there.value
        setValue(there, value)
        if (leaked !== value) there.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'historyUndo' }))
      }
      if (hadFocus && there !== field && document.activeElement === document.body) there.focus({ preventScroll: true })
      select(there)
    },
  }
}

/** A screen that was drawn anew during the scan has put another field in this one's place, with what had leaked until then. */
function successorOf(gone: TextField, before: string): TextField | undefined {
  const leaked = gone.value
  if (leaked === before) return undefined
  const fields = [...document.querySelectorAll<TextField>('input, textarea')]
  return fields.find((field) => isTextField(field) && field.type === gone.type && field.value === leaked)
}

/** React puts its own `value` on the element to see what it wrote itself; the element's class has the real one. */
function setValue(field: TextField, value: string): void {
  const proto = field instanceof HTMLInputElement ? HTMLInputElement.prototype : HTMLTextAreaElement.prototype
  Object.getOwnPropertyDescriptor(proto, 'value')?.set?.call(field, value)
}

function snapshotOfText(element: HTMLElement, afterPause: boolean): FieldSnapshot {
  const { innerHTML } = element
  const selection = document.getSelection()
  const caret = selection === null || !element.contains(selection.focusNode) ? undefined : caretIn(element, selection)
  if (afterPause && selection?.anchorNode && selection.focusNode)
    selection.setBaseAndExtent(selection.anchorNode, selection.anchorOffset, selection.focusNode, selection.focusOffset)
  return {
    restore: (underInputMethod) => {
      const isBack = () => element.innerHTML === innerHTML
      if (!element.isConnected || isBack()) return
      if (!underInputMethod && document.activeElement === element && undoUntil(isBack)) return
      element.innerHTML = innerHTML
      element.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'historyUndo' }))
      if (caret !== undefined) putCaret(element, caret)
    },
  }
}

/** In characters from the start of the element. */
function caretIn(element: HTMLElement, { focusNode, focusOffset }: Selection): number {
  const before = document.createRange()
  before.setStart(element, 0)
  if (focusNode !== null) before.setEnd(focusNode, focusOffset)
  return before.toString().length
}

function putCaret(element: HTMLElement, caret: number): void {
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  let left = caret
  for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
    const length = text.nodeValue?.length ?? 0
    if (left <= length) {
      document.getSelection()?.collapse(text, left)
      return
    }
    left -= length
  }
}
