import type { CheckName } from '../ai-row.ts'
import { csum, csumalpha } from './check-characters.ts'
import type { Check } from './check.ts'
import { gcppos1, gcppos2 } from './company-prefix.ts'
import { couponcode, couponposoffer } from './coupons.ts'
import { yymmd0, yymmdd, yyyymmdd } from './dates.ts'
import { iban } from './iban.ts'
import { iso3166, iso3166999, iso3166alpha2, iso4217, iso5218 } from './iso-codes.ts'
import { nonzero, nozeroprefix, pieceoftotal, posinseqslash, zero } from './numbers.ts'
import { latitude, longitude } from './places.ts'
import { hasnondigit, hyphen, importeridx, mediatype, packagetype, pcenc, winding, yesno } from './small-codes.ts'
import { hh, hhmi, mi, ss } from './times.ts'

/** Every check by its name. A name without a check does not compile. */
export const CHECKS: Readonly<Record<CheckName, Check>> = {
  couponcode,
  couponposoffer,
  csum,
  csumalpha,
  gcppos1,
  gcppos2,
  hasnondigit,
  hh,
  hhmi,
  hyphen,
  iban,
  importeridx,
  iso3166,
  iso3166999,
  iso3166alpha2,
  iso4217,
  iso5218,
  latitude,
  longitude,
  mediatype,
  mi,
  nonzero,
  nozeroprefix,
  packagetype,
  pcenc,
  pieceoftotal,
  posinseqslash,
  ss,
  winding,
  yesno,
  yymmd0,
  yymmdd,
  yyyymmdd,
  zero,
}
