/**
 * Runs in the page, before anything of the page's own. Times every answer from the last key of its scan until two frames after
 * the answer line changed; and, from another key, an empty round trip: a small file asked for, a text set, two frames.
 */
export const PROBE = `(() => {
  const afterTwoFrames = (then) => requestAnimationFrame(() => requestAnimationFrame(() => then(performance.now())))
  const keys = []
  const answers = []
  let lastKey = 0
  let waiting
  const tell = () => { if (waiting !== undefined && answers.length >= waiting.count) { waiting.resolve(answers.length); waiting = undefined } }

  addEventListener('keydown', (event) => {
    if (event.key === 'F9') return void empty(event.timeStamp)
    keys.push(event.timeStamp)
    lastKey = event.timeStamp
  }, true)

  let shown = ''
  const codeOnLine = () => document.querySelector('[aria-live="assertive"] .code')?.textContent ?? ''
  new MutationObserver(() => {
    const code = codeOnLine()
    if (code === '' || code === shown) return
    shown = code
    const from = lastKey
    const answer = { code, tone: document.querySelector('[aria-live="assertive"]').dataset.tone }
    afterTwoFrames((at) => { answers.push({ ...answer, ms: at - from }); tell() })
  }).observe(document, { subtree: true, childList: true, characterData: true })

  let floorDone
  async function empty(from) {
    await (await fetch('./icon.svg', { cache: 'no-store' })).text()
    let spot = document.getElementById('bench-floor')
    if (spot === null) {
      spot = document.body.appendChild(document.createElement('output'))
      spot.id = 'bench-floor'
      spot.style.cssText = 'position:fixed;left:0;bottom:0;font-size:10px;pointer-events:none'
    }
    spot.textContent = String(from)
    afterTwoFrames((at) => floorDone(at - from))
  }

  globalThis.benchProbe = {
    keys, answers,
    answered: (count) => new Promise((resolve) => { waiting = { count, resolve }; tell() }),
    floor: () => new Promise((resolve) => { floorDone = resolve }),
    backUp: () => new Promise((resolve) => {
      const from = performance.now()
      const socket = new WebSocket('ws://' + location.host + '/rpc')
      socket.onopen = () => socket.send(JSON.stringify({ i: '1', p: { u: '/system/backup', b: {} } }))
      socket.onmessage = () => { resolve(performance.now() - from); socket.close() }
    }),
  }
})()`

export type Answer = { readonly code: string; readonly tone: string; readonly ms: number }

const IS_READY = `location.protocol === 'http:' && Boolean(document.querySelector('h2')?.textContent.trim())`

/** What to ask the page for. */
export const ASK = {
  isReady: IS_READY,
  /** The page of before a reload is still there for a moment, and it has no probe. */
  isReadyAndProbed: `${IS_READY} && globalThis.benchProbe !== undefined`,
  answered: (count: number) => `benchProbe.answered(${count})`,
  floor: 'benchProbe.floor()',
  answers: 'benchProbe.answers',
  keyTimes: 'benchProbe.keys',
  /** Has a backup made, as the settings do: milliseconds until it is there. */
  backUp: 'benchProbe.backUp()',
} as const
