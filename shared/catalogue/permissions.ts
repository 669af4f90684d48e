/** Who a rule asks for at least. */
export type Needed = 'lead'

/** What not everybody may do, and who must at least do it. One table: the bench process asks it before it acts, the window before it offers. */
export const PERMISSIONS = {
  /** Decide otherwise than the warranty. */
  'override-warranty': 'lead',
  /** Leave out a required picture. */
  'waive-shot': 'lead',
  /** Take a way that the workflow's table keeps for a lead, as scrapping is. */
  approve: 'lead',
  /** Publish states and checklists of the center's own. */
  'publish-workflow': 'lead',
  /** Say which symptoms, faults and causes the diagnosis offers, and how they are called. */
  'publish-diagnosis': 'lead',
  /** Read a buyer's name, address, e-mail and telephone. Labels and quotes carry them whoever prints. */
  'see-buyer': 'lead',
  /** Make a buyer's data unreadable for good. */
  'erase-buyer': 'lead',
  /** Take up again, as a case of its own, one that had ended for another about the same unit. */
  'part-merged': 'lead',
  'change-calendar': 'lead',
  /** Say where the cloud is and by what certificate it is trusted. */
  'change-cloud': 'lead',
  /** Draft, publish and roll back what the center decides by. */
  'change-policy': 'lead',
  /** Partners, guides, parts and products. */
  'change-reference': 'lead',
} as const satisfies Readonly<Record<string, Needed>>

export type Permission = keyof typeof PERMISSIONS

/** Why it was not done. The screen turns it into words. */
export type NotPermitted = { readonly refused: 'not-allowed'; readonly needs: Needed }
