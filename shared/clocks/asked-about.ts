/** What a buyer writes about; each has a first answer of its own in the deadline profile. */
export const ASKED_ABOUT = ['question', 'problem', 'return', 'review', 'anything'] as const

export type AskedAbout = (typeof ASKED_ABOUT)[number]

/** The clocks that run until he has an answer: the marketplace's for messages, and the center's own. A review is no message. */
export function answerClocks(about: AskedAbout): readonly string[] {
  const own = `answer-${about}`
  return about === 'review' ? [own] : ['buyer-reply', own]
}
