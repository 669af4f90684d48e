import { expect, test } from 'vitest'
import { parseWindowState, placeWindow, type Rectangle, type WindowState } from '../../../electron/window/window-placement.ts'

const PRIMARY: Rectangle = { x: 0, y: 0, width: 1920, height: 1040 }
const LEFT: Rectangle = { x: -1366, y: 0, width: 1366, height: 728 }

function remembered(bounds: Partial<Rectangle>, rest: Partial<WindowState> = {}): WindowState {
  return { bounds: { x: 100, y: 50, width: 1400, height: 900, ...bounds }, isMaximized: false, isFullScreen: false, ...rest }
}

test('on the first start the window fills the screen, and has the size of a small bench screen when restored', () => {
  expect(placeWindow(undefined, [PRIMARY])).toEqual({
    position: undefined,
    width: 1366,
    height: 768,
    isMaximized: true,
    isFullScreen: false,
  })
})

test('a window goes back to its place, also on the second display', () => {
  expect(placeWindow(remembered({}), [PRIMARY, LEFT]).position).toEqual({ x: 100, y: 50 })
  expect(placeWindow(remembered({ x: -1300, width: 1200, height: 700 }), [PRIMARY, LEFT]).position).toEqual({ x: -1300, y: 50 })
})

test('a window whose display is gone is centered on the one that is left', () => {
  expect(placeWindow(remembered({ x: -1300 }), [PRIMARY]).position).toBeUndefined()
})

test.each([
  ['above the screen', { y: -10 }],
  ['below the screen', { y: 1030 }],
  ['almost wholly to the right', { x: 1850 }],
  ['almost wholly to the left', { x: -1350 }],
])('a window that lies %s, where its title bar cannot be caught, is centered', (_where, bounds) => {
  expect(placeWindow(remembered(bounds), [PRIMARY]).position).toBeUndefined()
})

test('a window larger than its display is made to fit', () => {
  expect(placeWindow(remembered({ x: -1300, width: 3000, height: 2000 }), [LEFT])).toMatchObject({ width: 1366, height: 728 })
})

test('a window is never smaller than its screens need, nor larger than a small display', () => {
  expect(placeWindow(remembered({ width: 10, height: 10 }), [PRIMARY])).toMatchObject({ width: 1024, height: 640 })
  expect(placeWindow(undefined, [{ x: 0, y: 0, width: 800, height: 600 }])).toMatchObject({ width: 800, height: 600 })
})

test('full screen and maximized are kept', () => {
  expect(placeWindow(remembered({}, { isFullScreen: true }), [PRIMARY])).toMatchObject({ isFullScreen: true, isMaximized: false })
  expect(placeWindow(remembered({}, { isMaximized: true }), [PRIMARY])).toMatchObject({ isFullScreen: false, isMaximized: true })
})

test('what was written is read back, and nothing more than that', () => {
  const state = remembered({})
  expect(parseWindowState(JSON.stringify({ ...state, extra: 1, bounds: { ...state.bounds, extra: 1 } }))).toEqual(state)
})

test.each([
  '',
  'null',
  '[]',
  '{"bounds":null,"isMaximized":false,"isFullScreen":false}',
  '{"bounds":{"x":0,"y":0,"width":0,"height":10},"isMaximized":false,"isFullScreen":false}',
  '{"bounds":{"x":0.5,"y":0,"width":10,"height":10},"isMaximized":false,"isFullScreen":false}',
  '{"bounds":{"x":1e999,"y":0,"width":10,"height":10},"isMaximized":false,"isFullScreen":false}',
  '{"bounds":{"x":0,"y":0,"width":10,"height":10},"isMaximized":"no","isFullScreen":false}',
  '{"bounds":{"x":0,"y":0,"width":10,"height":10}}',
])('%s is not a remembered window', (text) => {
  expect(parseWindowState(text)).toBeUndefined()
})
