import { TextInput, type TextInputProps } from '@mantine/core'
import css from './pin-field.module.css'

const LONGEST = 8

type PinFieldProps = Pick<TextInputProps, 'label' | 'aria-label' | 'error' | 'autoFocus' | 'disabled' | 'ref' | 'className' | 'size'> & {
  readonly pin: string
  readonly onPin: (pin: string) => void
}

/**
 * Digits that nobody sees. Not a password field: a browser offers to keep what is typed into one, and would fill in another's. What a
 * scanner types is taken out again as from any field.
 */
export function PinField({ pin, onPin, ...shown }: PinFieldProps) {
  return (
    <TextInput
      {...shown}
      classNames={{ input: css.input ?? '' }}
      value={pin}
      onChange={(event) => onPin(event.currentTarget.value.replace(/\D/g, '').slice(0, LONGEST))}
      inputMode="numeric"
      autoComplete="off"
      autoCorrect="off"
      spellCheck={false}
      data-pin
    />
  )
}
