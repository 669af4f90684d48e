export type Rectangle = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** What is remembered of the window. Bounds are those of the window when it is neither maximized nor full-screen, in device-independent pixels. */
export type WindowState = { readonly bounds: Rectangle; readonly isMaximized: boolean; readonly isFullScreen: boolean }

/** Where to put the window. Without a position the system centers it. */
export type Placement = {
  readonly position: { readonly x: number; readonly y: number } | undefined
  readonly width: number
  readonly height: number
  readonly isMaximized: boolean
  readonly isFullScreen: boolean
}

/** The smallest window in which every screen keeps its layout. */
export const MINIMUM = { width: 1024, height: 640 } as const
/** The smaller of the two screens the bench is drawn for. */
const PREFERRED = { width: 1366, height: 768 } as const
/** As much of the title bar as a hand in a glove can catch. */
const GRIP = { width: 120, height: 32 } as const

const ON_FIRST_START: WindowState = { bounds: { x: 0, y: 0, ...PREFERRED }, isMaximized: true, isFullScreen: false }

function isRectangle(value: unknown): value is Rectangle {
  if (typeof value !== 'object' || value === null) return false
  const { x, y, width, height } = value as Record<string, unknown>
  return [x, y, width, height].every(Number.isSafeInteger) && Number(width) > 0 && Number(height) > 0
}

/** What the remembered text says, or `undefined` if it is not something this program wrote. */
export function parseWindowState(text: string): WindowState | undefined {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return undefined
  }
  if (typeof value !== 'object' || value === null) return undefined
  const { bounds, isMaximized, isFullScreen } = value as Record<string, unknown>
  if (!isRectangle(bounds) || typeof isMaximized !== 'boolean' || typeof isFullScreen !== 'boolean') return undefined
  const { x, y, width, height } = bounds
  return { bounds: { x, y, width, height }, isMaximized, isFullScreen }
}

/** Whether enough of the top edge lies on a display to drag the window by. */
function canBeCaught({ x, y, width }: Rectangle, area: Rectangle): boolean {
  const visible = Math.min(x + width, area.x + area.width) - Math.max(x, area.x)
  return visible >= GRIP.width && y >= area.y && y + GRIP.height <= area.y + area.height
}

function clamp(size: number, least: number, most: number): number {
  return Math.min(Math.max(size, Math.min(least, most)), most)
}

/**
 * Puts the window back where it was, unless its display is gone or has shrunk.
 * @param workAreas of the displays, the primary one first, in device-independent pixels
 */
export function placeWindow(remembered: WindowState | undefined, workAreas: readonly [Rectangle, ...Rectangle[]]): Placement {
  const { bounds, isMaximized, isFullScreen } = remembered ?? ON_FIRST_START
  const home = remembered === undefined ? undefined : workAreas.find((area) => canBeCaught(bounds, area))
  const area = home ?? workAreas[0]
  return {
    position: home === undefined ? undefined : { x: bounds.x, y: bounds.y },
    width: clamp(bounds.width, MINIMUM.width, area.width),
    height: clamp(bounds.height, MINIMUM.height, area.height),
    isMaximized,
    isFullScreen,
  }
}
