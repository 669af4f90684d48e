import { TextInput, type TextInputProps } from '@mantine/core'
import { useState } from 'react'
import { KeyCap } from './key-cap.tsx'

type CodeFieldProps = Pick<TextInputProps, 'label' | 'placeholder' | 'description' | 'className' | 'aria-label' | 'ref'> & {
  readonly onCode: (text: string) => void
}

/** For what no scanner can read: a code, then Enter. Empties itself, since the answer says what it was. */
export function CodeField({ onCode, ...shown }: CodeFieldProps) {
  const [text, setText] = useState('')
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        const code = text.trim()
        if (code === '') return
        setText('')
        onCode(code)
      }}
    >
      <TextInput
        {...shown}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        maxLength={200}
        rightSection={<KeyCap name="⏎" />}
        classNames={{ input: 'code' }}
      />
    </form>
  )
}
