import type { ReactNode } from 'react'
import { KeyCap } from '../../parts/key-cap.tsx'
import css from './action-button.module.css'

type Props = { readonly keyName: string; readonly onPress: () => void; readonly isMain?: boolean; readonly children: ReactNode }

/** A way on, with its key. */
export function ActionButton({ keyName, onPress, isMain = false, children }: Props) {
  return (
    <button type="button" className={css.action} data-main={isMain} onClick={onPress}>
      <span>{children}</span>
      <KeyCap name={keyName} />
    </button>
  )
}
