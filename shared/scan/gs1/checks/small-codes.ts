import { type Check, mustBe } from './check.ts'
import { PACKAGE_TYPES } from './package-types.ts'

export const yesno: Check = mustBe((text) => /^[01]$/.test(text), 'neither 0 nor 1')

/** How a roll is wound: face out, face in, undefined. */
export const winding: Check = mustBe((text) => /^[019]$/.test(text), 'no winding direction')

/** Stands behind a temperature below zero. */
export const hyphen: Check = mustBe((text) => /^-+$/.test(text), 'no hyphen')

export const importeridx: Check = mustBe((text) => /^[-0-9A-Z_a-z]$/.test(text), 'no importer index')

/** What carries a health care code: 01–10 given by ICCBBA, 80–99 for national use. */
export const mediatype: Check = mustBe((text) => /^(?:0[1-9]|10|[89]\d)$/.test(text), 'no media type')

export const packagetype: Check = mustBe((text) => PACKAGE_TYPES.has(text), 'no package type')

export const hasnondigit: Check = mustBe((text) => /\D/.test(text), 'digits only')

/** Percent signs introduce two hexadecimal digits. */
export const pcenc: Check = mustBe((text) => !/%(?![0-9A-Fa-f]{2})/.test(text), 'a percent sign without two hexadecimal digits')
