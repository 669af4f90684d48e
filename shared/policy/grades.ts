/** What a unit can be sold as again, best first. */
export const GRADES = ['new', 'like-new', 'good', 'acceptable', 'unsellable'] as const

export type Grade = (typeof GRADES)[number]
