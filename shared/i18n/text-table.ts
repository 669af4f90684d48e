import type { Localised } from './localised.ts'

/**
 * Texts of one area of the screen, both languages side by side. Placeholders are `{{name}}`; a text that depends on a
 * number has the keys `…_one` and `…_other` and the placeholder `{{count}}`.
 */
export type TextTable = Readonly<Record<string, Localised>>
