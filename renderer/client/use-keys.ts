import { createContext, useContext, useEffect, useRef } from 'react'

/** Says whether it took the key: an untaken key goes to the one behind it. `key` is KeyboardEvent.key. */
export type KeyHandler = (key: string) => boolean

export type Keys = {
  readonly add: (handler: KeyHandler) => () => void
  /** Offers a key to the handlers, the one added last first. */
  readonly press: (key: string) => boolean
}

export function createKeys(): Keys {
  let handlers: readonly KeyHandler[] = []
  return {
    add: (handler) => {
      handlers = [handler, ...handlers]
      return () => {
        handlers = handlers.filter((each) => each !== handler)
      }
    },
    press: (key) => handlers.some((handler) => handler(key)),
  }
}

export const KeysContext = createContext<Keys | undefined>(undefined)

/** Keys that nobody types into a field and no scanner sends. What is drawn on top comes first. */
export function useKeys(handler: KeyHandler): void {
  const keys = useContext(KeysContext)
  const latest = useRef(handler)
  useEffect(() => {
    latest.current = handler
  })
  useEffect(() => keys?.add((key) => latest.current(key)), [keys])
}
