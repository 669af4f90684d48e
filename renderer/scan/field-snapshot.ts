/** A text field as it was before a scan was typed into it, with the way back. */
export type FieldSnapshot = { readonly restore: () => void }

type TextField = HTMLInputElement | HTMLTextAreaElement

const TEXT_TYPES: ReadonlySet<string> = new Set([
  'text',
  'search',
  'tel',
  'url',
  'email',
  'password',
  'number',
  'date',
  'datetime-local',
  'month',
  'time',
  'week',
])

/** Does typing here leave text? Buttons, check boxes and selects only react to keys. */
export function isTextField(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement) return true
  if (target instanceof HTMLInputElement) return TEXT_TYPES.has(target.type)
  return target instanceof HTMLElement && target.isContentEditable
}

export function takeSnapshot(target: EventTarget | null): FieldSnapshot | undefined {
  if (target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && isTextField(target))) return snapshotOfField(target)
  if (target instanceof HTMLElement && target.isContentEditable) return snapshotOfText(target)
  return undefined
}

function snapshotOfField(field: TextField): FieldSnapshot {
  const { value, selectionStart, selectionEnd, selectionDirection } = field
  return {
    restore: () => {
      if (!field.isConnected) return
      if (field.value !== value) {
        setValue(field, value)
        field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'historyUndo' }))
      }
      // Fields for numbers and dates have no selection.
      if (selectionStart !== null) field.setSelectionRange(selectionStart, selectionEnd, selectionDirection ?? 'none')
    },
  }
}

/** React puts its own `value` on the element to see what it wrote itself; the element's class has the real one. */
function setValue(field: TextField, value: string): void {
  const proto = field instanceof HTMLInputElement ? HTMLInputElement.prototype : HTMLTextAreaElement.prototype
  Object.getOwnPropertyDescriptor(proto, 'value')?.set?.call(field, value)
}

function snapshotOfText(element: HTMLElement): FieldSnapshot {
  const { textContent } = element
  return {
    restore: () => {
      if (!element.isConnected || element.textContent === textContent) return
      element.textContent = textContent
      element.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'historyUndo' }))
    },
  }
}
