import type { Asking } from '../../../shared/bench/desk.ts'
import type { NewCase } from '../../../shared/contract/new-case.ts'
import type { ScanMeaning } from '../../../shared/scan/scan-meaning.ts'

/** The form as it is being filled in. `productText` is what was typed to find the product, `sku` the one chosen. */
export type NewCaseFields = {
  readonly productText: string
  readonly sku?: string
  readonly complaint: string
  readonly kind: NewCase['kind']
  readonly serial: string
  readonly tracking: string
  readonly lpn: string
  readonly courier: string
}

export const EMPTY_FORM: NewCaseFields = { productText: '', complaint: '', kind: 'return', serial: '', tracking: '', lpn: '', courier: '' }

/** What the form begins with: the unit that was here before, else the code nobody knows, else nothing. */
export function firstFields(asking: Extract<Asking, { type: 'new-case' }> | undefined): NewCaseFields {
  if (asking === undefined) return EMPTY_FORM
  const { unit, meaning } = asking
  if (unit === undefined) return fillFromCode(EMPTY_FORM, meaning)
  return { ...EMPTY_FORM, sku: unit.sku, productText: unit.sku, serial: unit.serial ?? '', lpn: unit.lpn ?? '' }
}

export function withoutProduct(fields: NewCaseFields): NewCaseFields {
  const { sku: _, ...rest } = fields
  return rest
}

/** Puts a scanned code where it belongs; what was typed or scanned before stays. */
export function fillFromCode(fields: NewCaseFields, meaning: ScanMeaning): NewCaseFields {
  switch (meaning.kind) {
    case 'tracking':
      return { ...fields, tracking: meaning.tracking, courier: meaning.courier }
    case 'sscc':
      return { ...fields, tracking: meaning.sscc }
    case 'serial':
      return { ...fields, serial: meaning.serial }
    case 'imei':
      return { ...fields, serial: meaning.imei }
    case 'lpn':
      return { ...fields, lpn: meaning.lpn }
    case 'gtin':
      return { ...withoutProduct(fields), productText: meaning.gtin }
    case 'fnsku':
      return { ...withoutProduct(fields), productText: meaning.fnsku }
    case 'asin':
      return { ...withoutProduct(fields), productText: meaning.asin }
    case 'gs1':
    case 'digital-link':
      return {
        ...(meaning.gtin === undefined ? fields : { ...withoutProduct(fields), productText: meaning.gtin }),
        serial: meaning.serial ?? fields.serial,
        tracking: meaning.sscc ?? fields.tracking,
      }
    case 'unrecognised':
      if (meaning.promised !== undefined) return fields
      return fields.serial === '' ? { ...fields, serial: meaning.text } : fields
    case 'rma':
    case 'command':
    case 'operator':
    case 'part':
    case 'location':
    case 'url':
    case 'amazon-order':
    case 'test-card':
      return fields
    default:
      return unknownMeaning(fields, meaning)
  }
}

/** Compiles only while every meaning has its place above. */
function unknownMeaning(fields: NewCaseFields, _meaning: never): NewCaseFields {
  return fields
}

/** What is sent: nothing while product or problem is missing. */
export function newCaseOf(fields: NewCaseFields): NewCase | undefined {
  const { sku, kind } = fields
  const [complaint, serial, tracking, lpn, carrier] = [fields.complaint, fields.serial, fields.tracking, fields.lpn, fields.courier].map(
    (text) => text.trim(),
  )
  if (sku === undefined || !complaint) return undefined
  return {
    sku,
    kind,
    complaint,
    received: true,
    ...(serial ? { serial } : {}),
    ...(tracking ? { tracking } : {}),
    ...(tracking && carrier ? { carrier } : {}),
    ...(lpn ? { lpn } : {}),
  }
}
