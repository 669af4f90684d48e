import { useEffect, useRef } from 'react'
import type { TextPlace } from '../../../shared/policy/json-text.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import css from './policy-editor.module.css'

/** A place of the text somebody wants to see; a new one each time. */
export type PlaceToShow = TextPlace

type Props = {
  readonly text: string
  readonly isWrong: boolean
  readonly shown: PlaceToShow | undefined
  readonly onType: (text: string) => void
}

/** The document as JSON text. */
export function PolicyTextView({ text, isWrong, shown, onType }: Props) {
  const { t } = useTexts()
  const area = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    const field = area.current
    if (field === null || shown === undefined) return
    const before = field.value.split('\n').slice(0, shown.line - 1)
    const at = before.reduce((sum, line) => sum + line.length + 1, 0) + shown.column - 1
    field.focus()
    field.setSelectionRange(at, at + 1)
    // A browser does not scroll to a selection it was told of: 24 pixels a line, see the stylesheet.
    field.scrollTop = Math.max(0, (shown.line - 4) * 24)
  }, [shown])
  return (
    <textarea
      ref={area}
      className={`${css.text} code`}
      aria-label={t('policy.json')}
      aria-invalid={isWrong}
      aria-describedby="policy-faults"
      spellCheck={false}
      wrap="off"
      value={text}
      onChange={(event) => onType(event.currentTarget.value)}
    />
  )
}
