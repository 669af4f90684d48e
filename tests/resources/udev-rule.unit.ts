import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { SCANNER_MODELS } from '../../shared/scan/scanner-models.ts'

const rules = readFileSync(join(import.meta.dirname, '../../resources/udev/70-mendbench-scanners.rules'), 'utf8')
const named = [...rules.matchAll(/^SUBSYSTEM=="hidraw", ATTRS\{idVendor\}=="([0-9a-f]{4})", TAG\+="uaccess"$/gm)].map(([, id]) => id)

test('the udev rule lets every maker of the table be read', () => {
  const makers = Object.values(SCANNER_MODELS).flatMap(({ vendorIds }) => vendorIds)
  expect(named).toEqual(expect.arrayContaining(makers.map((id) => id.toString(16).padStart(4, '0'))))
})

test('every line of the udev rule is a comment or one of a maker', () => {
  expect(rules.split('\n').filter((line) => line !== '' && !line.startsWith('#'))).toHaveLength(named.length)
})
