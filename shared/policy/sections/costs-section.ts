import { z } from 'zod'
import { noted } from '../field-notes.ts'
import { count, faultId, minor, percent, positive } from '../fields.ts'
import { fault } from './cross-checks.ts'

const minutes = noted(count, { unit: 'minutes' })

const band = z.strictObject({ upToGrams: noted(positive, { unit: 'grams' }), domestic: minor, crossBorder: minor })

/** What things cost the seller where nobody says what they cost in this case. */
export const costsSection = z
  .strictObject({
    labourPerHour: minor,
    /** Talking a buyer through a guide. */
    guidanceMinutes: minutes,
    /** Looking at a unit that came back. */
    inspectionMinutes: minutes,
    /** The first that names the fault counts; one without faults is for all others. */
    repairs: noted(z.array(z.strictObject({ faults: z.array(faultId).min(1).exactOptional(), minutes, partsPercent: percent })).min(1), {
      endsWithRest: true,
    }),
    /** Goes out with each repaired unit. */
    gift: minor,
    /** One way, by weight; heavier than the last: not known. */
    freight: z.array(band),
    /** A part by letter or small parcel. */
    partFreight: minor,
    /** A local partner's repair, parts and freight included. */
    partnerFee: minor,
    /** What a replacement costs the seller, of its price. */
    goodsPercent: percent,
    /** On top of cost in a quote for a paid repair. */
    quoteMarginPercent: percent,
    disposal: minor,
  })
  .check(({ value, issues }) => {
    for (const [at, { upToGrams }] of value.freight.entries())
      if (upToGrams <= (value.freight[at - 1]?.upToGrams ?? 0))
        issues.push(fault(['freight', at, 'upToGrams'], 'expected more than in the band before'))
    for (const [at, { faults }] of value.repairs.entries())
      if (faults === undefined && at < value.repairs.length - 1)
        issues.push(fault(['repairs', at], 'expected the estimate for all other faults at the end: none after it is ever reached'))
    if (value.repairs.at(-1)?.faults !== undefined)
      issues.push(fault(['repairs', value.repairs.length - 1], 'expected an estimate without "faults" at the end, for all others'))
  })
