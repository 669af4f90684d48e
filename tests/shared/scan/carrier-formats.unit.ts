import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { classify } from '../../../shared/scan/classify.ts'
import { testDataFolder } from './recorded.ts'

type CourierFile = {
  readonly courier_code: string
  readonly tracking_numbers: readonly {
    readonly name: string
    readonly test_numbers: { readonly valid: readonly string[]; readonly invalid: readonly string[] }
  }[]
}

const folder = join(testDataFolder, 'tracking-numbers', 'couriers')
const files = existsSync(folder) ? readdirSync(folder) : []
const couriers = files.map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as CourierFile)
const numbers = (which: 'valid' | 'invalid') =>
  couriers.flatMap(({ courier_code, tracking_numbers }) =>
    tracking_numbers.flatMap(({ name, test_numbers }) => test_numbers[which].map((text) => [courier_code, name, text] as const)),
  )

const tracking = (text: string) => classify({ text, source: 'hid' }).flatMap((meaning) => (meaning.kind === 'tracking' ? [meaning] : []))

describe.skipIf(files.length === 0)(`published tracking numbers${files.length === 0 ? ' (skipped: no test data)' : ''}`, () => {
  it.each(numbers('valid'))('%s, %s: %s is its own', (courier, _name, text) => {
    expect(tracking(text).map((meaning) => meaning.courier)).toContain(courier)
  })

  it.each(numbers('invalid'))('%s, %s: %s is not believed', (_courier, _name, text) => {
    expect(tracking(text).filter((meaning) => meaning.confidence >= 0.5)).toEqual([])
  })
})
