/** What carriers call their services, by the code in the number. Names are the carriers' own. */

export const UPS_SERVICES: Readonly<Record<string, string>> = {
  '01': 'Next Day Air',
  '02': '2nd Day Air',
  '03': 'Ground',
  '12': '3 Day Select',
  '13': 'Next Day Air Saver',
  '15': 'Next Day Air Early',
  '22': 'Ground Returns Plus, three pickup attempts',
  '42': 'Ground, signature required',
  '44': 'Next Day Air, Saturday delivery',
  '66': 'Worldwide Express',
  '72': 'Ground, collect on delivery',
  '78': 'Ground Returns Plus, one pickup attempt',
  '90': 'Ground Returns, label by mail',
  A8: 'Ground, adult signature',
  YW: 'SurePost',
}

export const DPD_SERVICES: Readonly<Record<string, string>> = {
  '101': 'Normal parcel',
  '109': 'Normal parcel, cash on delivery',
  '113': 'Exchange parcel',
  '136': 'Small parcel',
  '155': 'Guarantee',
  '179': '10:00',
  '225': '12:00',
  '350': '8:30',
}

/** USPS: two digits at the start of a 20-digit number. */
export const USPS_SERVICES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(['01', '02', '03', '04', '05', '06', '07', '08', '14'].map((code) => [code, 'Delivery Confirmation'])),
  ...Object.fromEntries(['21', '22', '23', '24', '25', '26', '34'].map((code) => [code, 'Signature Confirmation'])),
  '73': 'Insured Mail',
  '82': 'Merchandise Return',
  '83': 'Merchandise Return',
  '85': 'Merchandise Return',
}

/** UPU S10 service indicators by first letter. Source: UPU S10, annex of service indicator values. */
export const S10_SERVICES: Readonly<Record<string, string>> = {
  C: 'Parcel post',
  E: 'EMS',
  H: 'Parcel post, e-commerce',
  L: 'Letter post, express',
  M: 'Letter post, M bag',
  Q: 'Letter post, reply service',
  R: 'Letter post, registered',
  U: 'Letter post',
  V: 'Letter post, insured',
}
