import type { PrinterStatus } from '../../../shared/labels/printer-status.ts'

/** Three lines, each between STX and ETX; the fields by their place in the ZPL II programming guide, ~HS. */
const STX = '\u0002'
const ETX = '\u0003'

/** Reads the answer to ~HS; undefined until all three lines are there. */
export function readZplStatus(answer: Uint8Array): PrinterStatus | undefined {
  const [first, second, third] = linesOf(Buffer.from(answer).toString('latin1'))
  if (first === undefined || second === undefined || third === undefined) return undefined
  const [, paperOut, paused, , formats, bufferFull, , , , , tooCold, tooHot] = first
  const [, , headUp, ribbonOut, , , , , labelsLeft] = second
  // Without paper a printer also pauses: the cause is named, not the consequence.
  if (headUp === '1') return { type: 'head-open' }
  if (paperOut === '1') return { type: 'paper-out' }
  if (ribbonOut === '1') return { type: 'ribbon-out' }
  if (tooHot === '1') return { type: 'too-hot' }
  if (tooCold === '1') return { type: 'too-cold' }
  if (paused === '1') return { type: 'paused' }
  if (bufferFull === '1') return { type: 'buffer-full' }
  const waiting = Number(formats) + Number(labelsLeft)
  return Number.isInteger(waiting) ? { type: 'ready', waiting } : { type: 'unknown', reason: 'not-understood' }
}

function linesOf(text: string): readonly (readonly string[])[] {
  const ended = text.split(ETX).slice(0, -1)
  return ended.flatMap((line) => (line.includes(STX) ? [line.slice(line.lastIndexOf(STX) + 1).split(',')] : []))
}
