import { IconSearch, IconX } from '@tabler/icons-react'
import type { KeyboardEvent, Ref } from 'react'
import { useTexts } from '../../i18n/use-texts.ts'
import { type Motion, motionOfKey } from '../queue/selection.ts'
import css from './part-words.module.css'

type Props = {
  readonly ref: Ref<HTMLInputElement>
  readonly words: string
  readonly onWords: (words: string) => void
  readonly onLeave: () => void
  readonly onMove: (motion: Motion) => void
  readonly onOpen: () => void
}

/** What is typed here leaves only the parts it fits; up, down and Enter work on the list all the same. */
export function PartWords({ ref, words, onWords, onLeave, onMove, onOpen }: Props) {
  const { t } = useTexts()
  const onKeyDown = (event: KeyboardEvent) => {
    const motion = event.key === 'ArrowUp' || event.key === 'ArrowDown' ? motionOfKey(event.key) : undefined
    if (event.nativeEvent.isComposing || (motion === undefined && event.key !== 'Enter' && event.key !== 'Escape')) return
    event.preventDefault()
    event.stopPropagation()
    if (motion !== undefined) onMove(motion)
    else if (event.key === 'Enter') onOpen()
    else {
      onWords('')
      onLeave()
    }
  }
  return (
    <div className={css.field}>
      <IconSearch className={css.sign} size="1.1em" aria-hidden="true" />
      <input
        ref={ref}
        className={css.input}
        value={words}
        onChange={(event) => onWords(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        aria-label={t('parts.words')}
        placeholder={t('parts.words')}
        autoComplete="off"
        spellCheck={false}
        maxLength={100}
      />
      {words === '' ? null : (
        <button type="button" className={css.clear} onClick={() => onWords('')} aria-label={t('parts.words.clear')}>
          <IconX size="1.1em" aria-hidden="true" />
        </button>
      )}
    </div>
  )
}
