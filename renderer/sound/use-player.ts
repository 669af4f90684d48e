import { createContext, useCallback, useContext } from 'react'
import { DEFAULT_SETTINGS, useSettings } from '../client/use-settings.ts'
import type { Player } from './player.ts'

export const PlayerContext = createContext<Player | undefined>(undefined)

export function usePlayer(): Player {
  const found = useContext(PlayerContext)
  if (found === undefined) throw new Error('no player around this component')
  return found
}

export function usePlayShutter(): () => void {
  const player = usePlayer()
  const { settings = DEFAULT_SETTINGS } = useSettings()
  const { volume } = settings
  return useCallback(() => player.play('shutter', volume), [player, volume])
}
