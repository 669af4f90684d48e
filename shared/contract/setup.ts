import { z } from 'zod'
import { isTimeZone } from '../clocks/time-zone.ts'
import { KEYBOARD_NAMES } from '../scan/keyboards.ts'

const name = z.string().trim().min(1).max(60)

/** The first-run page: four answers and perhaps the example center. */
export const setup = z.object({
  center: name,
  bench: name,
  operator: name,
  language: z.enum(['en', 'zh-CN']),
  timeZone: z.string().max(60).refine(isTimeZone, 'no time zone'),
  example: z.boolean(),
})

/** The place as it can be changed later. */
export const place = z.object({
  center: name,
  bench: name,
  timeZone: z.string().max(60).refine(isTimeZone, 'no time zone'),
  /** Lines as printed on a return label, the last one the country. */
  address: z.array(z.string().trim().min(1).max(100)).max(8),
})

const keyboardScanner = z.object({
  reading: z.enum([...KEYBOARD_NAMES, 'characters']),
  pace: z.enum(['usual', 'slow']),
  prefix: z.string().max(40),
  suffix: z.string().max(40),
  groupSeparator: z.string().max(12),
})

export const settings = z.object({
  language: z.enum(['en', 'zh-CN']),
  theme: z.enum(['light', 'dark', 'system']),
  volume: z.number().min(0).max(1),
  camera: z.string().max(200).optional(),
  /** What sheets of commands and badges are printed on. */
  paper: z.enum(['a4', 'letter']).default('a4'),
  dueSoonHours: z.number().int().min(1).max(72).default(4),
  dueSounds: z.boolean().default(true),
  keyboardScanner: keyboardScanner.optional(),
  cameraReads: z.boolean().optional(),
})

export type Place = z.infer<typeof place>
export type Paper = z.infer<typeof settings>['paper']
export type SetupAnswers = z.infer<typeof setup>
