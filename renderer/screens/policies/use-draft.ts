import { useCallback, useMemo, useState } from 'react'
import { type DraftHistory, beginHistory, changed, redone, undone } from '../../../shared/policy/form/draft-history.ts'
import { editText } from '../../../shared/policy/form/edit-text.ts'
import type { DocumentPath } from '../../../shared/policy/form/shape.ts'

export type Draft = {
  readonly text: string
  readonly canUndo: boolean
  readonly canRedo: boolean
  readonly type: (text: string) => void
  /** One value, whatever else the text says. */
  readonly set: (path: DocumentPath, value: unknown) => void
  /** What the text was before the step that is undone or done again, and what it is. */
  readonly undo: () => { readonly from: string; readonly to: string }
  readonly redo: () => { readonly from: string; readonly to: string }
}

/** The one text that form and editor show, with every step that led to it. */
export function useDraft(begun: string): Draft {
  const [history, setHistory] = useState<DraftHistory>(() => beginHistory(begun))
  const type = useCallback((text: string) => setHistory((held) => changed(held, text, 'text', performance.now())), [])
  const set = useCallback(
    (path: DocumentPath, value: unknown) =>
      setHistory((held) => changed(held, editText(held.present, path, value), path.join('/'), performance.now())),
    [],
  )
  return useMemo(() => {
    const step = (next: DraftHistory) => {
      setHistory(next)
      return { from: history.present, to: next.present }
    }
    return {
      text: history.present,
      canUndo: history.past.length > 0,
      canRedo: history.future.length > 0,
      type,
      set,
      undo: () => step(undone(history)),
      redo: () => step(redone(history)),
    }
  }, [history, set, type])
}
