import { describe, expect, test } from 'vitest'
import { AnswerLost, type Connect, isBenchWork, openLine } from '../../../renderer/client/line.ts'

/** A bench process that can be killed and started by hand, with time that passes by hand. */
function deskWithLine() {
  const waits: { ms: number; goOn: () => void }[] = []
  const heard: string[] = []
  let current: Parameters<Connect>[0] | undefined
  let unanswered: ((error: Error) => void)[] = []
  const line = openLine(
    (events) => {
      current = events
    },
    { now: () => 0, wait: (ms, goOn) => void waits.push({ ms, goOn }) },
    isBenchWork,
  )
  const options = { context: {} }
  return {
    line,
    heard,
    waits: () => waits.map(({ ms }) => ms),
    start: (answers: 'answers' | 'is silent' = 'answers') =>
      current?.opened({
        call: (path) => {
          heard.push(path.join('.'))
          return answers === 'answers'
            ? Promise.resolve(`answer to ${path.join('.')}`)
            : new Promise((_, reject) => unanswered.push(reject))
        },
      }),
    stop: () => {
      const failing = unanswered
      unanswered = []
      current?.closed()
      for (const reject of failing) reject(new Error('socket closed'))
    },
    timePasses: () => waits.at(-1)?.goOn(),
    ask: (what: string) => line.call(['bench', what], undefined, options),
  }
}

describe('the line to the bench process', () => {
  test('given it is open, when something is asked, then the answer comes back', async () => {
    const { start, ask, line } = deskWithLine()
    start()
    expect(await ask('screen')).toBe('answer to bench.screen')
    expect(line.state()).toMatchObject({ type: 'open', opened: 1, waiting: 0 })
  })

  test('given the process is away, when three codes are scanned, then they are sent in their order once it is back', async () => {
    const { start, stop, timePasses, ask, heard, line } = deskWithLine()
    start()
    stop()
    const answers = [ask('first'), ask('second'), ask('third')]
    expect(line.state()).toMatchObject({ type: 'lost', waiting: 3 })
    expect(heard).toEqual([])
    timePasses()
    start()
    await Promise.all(answers)
    expect(heard).toEqual(['bench.first', 'bench.second', 'bench.third'])
    expect(line.state()).toMatchObject({ type: 'open', opened: 2, waiting: 0 })
  })

  test('given a scan is under way, when the process dies, then it is not sent again and its fate is said to be unknown', async () => {
    const { start, stop, timePasses, ask, heard } = deskWithLine()
    start('is silent')
    const answer = ask('scan')
    await Promise.resolve()
    stop()
    await expect(answer).rejects.toBeInstanceOf(AnswerLost)
    timePasses()
    start()
    expect(heard).toEqual(['bench.scan'])
  })

  test('given an open line, when the bench itself refuses a request, then that refusal comes through as it is', async () => {
    const refusal = new Error('bad request')
    const line = openLine(
      ({ opened }) => opened({ call: () => Promise.reject(refusal) }),
      { now: () => 0, wait: () => undefined },
      isBenchWork,
    )
    await expect(line.call(['x'], undefined, { context: {} })).rejects.toBe(refusal)
  })

  test('given the process stays away, when attempts fail, then the pauses grow up to two seconds and start small after a success', () => {
    const { start, stop, timePasses, waits } = deskWithLine()
    for (let attempt = 0; attempt < 7; attempt += 1) {
      stop()
      timePasses()
    }
    expect(waits()).toEqual([100, 200, 400, 800, 1600, 2000, 2000])
    start()
    stop()
    expect(waits().at(-1)).toBe(100)
  })

  test('given a question waits for the line, when its screen is gone, then it is not sent', async () => {
    const { start, heard, line } = deskWithLine()
    const gone = new AbortController()
    const answer = line.call(['bench', 'note'], undefined, { context: {}, signal: gone.signal })
    gone.abort()
    await expect(answer).rejects.toThrow('abort')
    expect(line.state().waiting).toBe(0)
    start()
    expect(heard).toEqual([])
  })

  test('given the process is away, when screens ask and one code is scanned, then one scan is said to wait', () => {
    const { line, ask } = deskWithLine()
    void line.call(['ticks'], undefined, { context: {} })
    void ask('screen')
    void ask('scan')
    expect(line.state().waiting).toBe(1)
  })
})
