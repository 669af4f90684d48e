import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { SHOTS } from '../../../shared/cases/shots.ts'
import { TRANSITIONS } from '../../../shared/cases/workflow.ts'
import { extensionDraft } from '../../../shared/contract/extension-draft.ts'
import type { Guide } from '../../../shared/catalogue/guide.ts'
import type { Partner } from '../../../shared/catalogue/partner.ts'
import { guideForm } from '../../../shared/contract/guide-form.ts'
import { partnerForm } from '../../../shared/contract/partner-form.ts'
import { quoteAnswer, quoteLine } from '../../../shared/contract/quote-draft.ts'
import { DAMAGES } from './picture/damage-marks.ts'
import { DRAWING_NAMES } from './picture/products/drawings.ts'
import { WORKING_DAY_MINUTES } from './working-time.ts'

/** The files of the example center as they are read: days and times are relative, so that it is always fresh. */

const text = z.string().min(1)
const localised = z.object({ en: text, 'zh-CN': text })
const money = z.object({ minor: z.number().int().min(0), currency: z.string().length(3) })
const colour = z.templateLiteral(['#', z.string().regex(/^[0-9a-f]{6}$/)])
const shipment = z.object({ carrier: text, tracking: text })

/** `3d 4h 20m` of working time → minutes. */
const ago = z
  .string()
  .regex(/^(?:\d+d)?(?: ?\d+h)?(?: ?\d+m)?$/)
  .transform((words) => {
    const count = (unit: string) => Number(new RegExp(`(\\d+)${unit}`).exec(words)?.[1] ?? 0)
    return count('d') * WORKING_DAY_MINUTES + count('h') * 60 + count('m')
  })

const product = z.object({
  product: z.object({
    sku: text,
    name: localised,
    category: text,
    asin: text,
    fnsku: text,
    gtin: text,
    advice: localised,
    price: money,
    weightGrams: z.number().int().positive(),
  }),
  /** How the unit looks in the pictures. */
  picture: z.object({
    drawing: z.enum(DRAWING_NAMES),
    body: colour,
    accent: colour,
    brand: text,
    /** Lines of its rating plate. */
    plate: z.array(text).min(1),
    reading: z.object({ value: text, unit: text }),
    weight: text,
  }),
})

const pieces = z.number().int().positive()

const part = z.object({
  number: text,
  name: localised,
  /** None for a whole unit. */
  fits: z.array(text),
  price: money,
  alternatives: z.array(text).exactOptional(),
  isTracked: z.literal(true).exactOptional(),
  minimum: pieces.exactOptional(),
  supplier: text,
  unitOf: text.exactOptional(),
  fittedByBuyer: z.literal(true).exactOptional(),
})

const operator = z.object({ id: text, name: text, role: z.enum(['technician', 'lead', 'admin']) })

const guide = guideForm.extend({ id: text })

const partner = partnerForm.extend({ id: text })

const step = z.discriminatedUnion('do', [
  z.object({ do: z.literal('receive') }),
  z.object({ do: z.literal('photo'), shots: z.array(z.enum(SHOTS).exclude(['plate', 'contents', 'other'])).min(1) }),
  z.object({ do: z.literal('waive'), shot: z.enum(SHOTS), reason: text }),
  /** Records the serial number that stands on the unit. */
  z.object({ do: z.literal('serial') }),
  z.object({ do: z.literal('answer'), answers: z.record(z.string(), text) }),
  z.object({ do: z.literal('part'), number: text, serial: text.exactOptional() }),
  z.object({ do: z.literal('plan'), number: text }),
  z.object({ do: z.literal('tick'), items: z.array(text).min(1) }),
  z.object({ do: z.literal('note'), text }),
  z.object({ do: z.literal('book'), carrier: text, tracking: text }),
  /** Prints the label and scans it back. */
  z.object({ do: z.literal('label'), label: z.enum(['unit', 'return']) }),
  /** Says who repairs it elsewhere. */
  z.object({ do: z.literal('partner'), partner: text }),
  /** Scans the serial number of the unit that is sent instead. */
  z.object({ do: z.literal('replacement'), serial: text }),
  z.object({ do: z.literal('refund'), amount: money }),
  z.object({ do: z.literal('go'), transition: z.enum(TRANSITIONS) }),
  /** A lead decides otherwise than the policy. */
  z.object({ do: z.literal('override'), answer: z.enum(['covered', 'not-covered']), reason: text }),
  /** In the buyer's language, for so many days. */
  z.object({
    do: z.literal('quote'),
    lines: z.array(quoteLine).min(1),
    taxBasisPoints: z.number().int().min(0),
    currency: z.string().length(3),
    days: z.number().int().positive(),
  }),
  z.object({ do: z.literal('quote-answer'), revision: z.number().int().positive(), answer: quoteAnswer }),
  /** The hands are busy. */
  z.object({ do: z.literal('wait'), minutes: z.number().positive() }),
])

const exampleCase = z.object({
  /** A word to find it by; not recorded. */
  key: text,
  unit: z.object({ sku: text, serial: text, lpn: text.exactOptional(), fnsku: text.exactOptional() }),
  kind: z.enum(['return', 'exchange', 'refund', 'resend', 'complaint']),
  order: z.object({
    orderId: text,
    marketplace: text,
    price: money,
    orderedDaysAgo: z.number().int().positive(),
    deliveredDaysAgo: z.number().int().positive(),
  }),
  buyer: z.object({
    name: text,
    email: text.exactOptional(),
    phone: text.exactOptional(),
    address: z.array(text).min(2),
    language: z.enum(['en', 'zh-CN', 'de', 'ja', 'fr', 'es', 'it']),
  }),
  complaint: text,
  /** None where the unit stays with its buyer. */
  inbound: shipment.exactOptional(),
  /** A shipment back that was booked with the label for the way in. */
  outbound: shipment.exactOptional(),
  /** Days from today until the parcel is expected; negative: it is late. Without it, the day it came. */
  expectedInDays: z.number().int().exactOptional(),
  /** Where it is not the one that was sold. */
  serialOnUnit: text.exactOptional(),
  picture: z
    .object({
      box: z.enum(['intact', 'dented', 'torn', 'wet']),
      inserts: z.enum(['original', 'other']),
      damage: z.enum(DAMAGES),
    })
    .exactOptional(),
  openedAgo: ago,
  openedBy: text,
  /** One sitting at the bench after the other, each with its steps in order. */
  history: z.array(z.object({ ago, by: text, do: z.array(step).min(1) })),
})

const told = { ago, by: text }

/** What happened to the stock of a part, its place being where it lies unless it is said otherwise. */
const stockLine = z.discriminatedUnion('do', [
  z.object({ ...told, do: z.literal('count'), quantity: z.number().int().min(0) }),
  /** `order` is a word by which a later line finds it. */
  z.object({
    ...told,
    do: z.literal('order'),
    order: text,
    quantity: pieces,
    supplier: text,
    expectedInDays: z.number().int(),
  }),
  z.object({ ...told, do: z.literal('receive'), quantity: pieces, order: text.exactOptional() }),
  z.object({ ...told, do: z.literal('harvest'), quantity: pieces, from: text }),
  z.object({ ...told, do: z.literal('move'), quantity: pieces, to: text }),
])

const stock = z.object({ part: text, place: text, told: z.array(stockLine).min(1) })

/** A repair of before pictures were kept here: what was wrong with the unit, and what mended it. */
const repair = z.object({
  sku: text,
  serial: text,
  orderId: text,
  /** In cents of a dollar. */
  price: z.number().int().positive(),
  complaint: text,
  /** When the parcel came. */
  ago,
  by: text,
  answers: z.record(z.string(), text),
  parts: z.array(text),
  /** Tracking number of the way back. */
  back: text,
})

const dock = z.object({ address: z.array(text).min(2) })

export type ExampleCase = z.infer<typeof exampleCase>
export type ExampleStep = z.infer<typeof step>
export type ExampleStock = z.infer<typeof stock>
export type ExampleRepair = z.infer<typeof repair>

export type ExampleData = {
  readonly products: readonly z.infer<typeof product>[]
  readonly parts: readonly z.infer<typeof part>[]
  readonly operators: readonly z.infer<typeof operator>[]
  readonly guides: readonly Guide[]
  readonly partners: readonly Partner[]
  readonly cases: readonly ExampleCase[]
  readonly stock: readonly ExampleStock[]
  readonly repairs: readonly ExampleRepair[]
  /** What the center has added to the workflow. */
  readonly workflow: z.infer<typeof extensionDraft>
  /** Where returned parcels are addressed to. */
  readonly dock: z.infer<typeof dock>
}

/** Throws when a file is missing or misshapen: they ship with the application. */
export async function readExampleData(dir: string): Promise<ExampleData> {
  const read = async <T>(name: string, schema: z.ZodType<T>): Promise<T> =>
    schema.parse(JSON.parse(await readFile(join(dir, name), 'utf8')))
  return {
    products: await read('products.json', z.array(product)),
    parts: await read('parts.json', z.array(part)),
    operators: await read('operators.json', z.array(operator)),
    guides: await read('guides.json', z.array(guide)),
    partners: await read('partners.json', z.array(partner)),
    cases: await read('cases.json', z.array(exampleCase)),
    stock: await read('stock.json', z.array(stock)),
    repairs: await read('repairs.json', z.array(repair)),
    workflow: await read('workflow.json', extensionDraft),
    dock: await read('dock.json', dock),
  }
}
