import type { TextFunction } from '../../i18n/text-function.ts'
import type { Refused } from './use-hand-in.ts'

const MB = 1024 * 1024

/** Why a list was not taken, and what to do. */
export function refusalWords(why: Refused['why'], t: TextFunction, number: (value: number) => string): string {
  switch (why.type) {
    case 'line-broke':
      return t('list.line-broke')
    case 'too-large':
      return t('list.refused.too-large', { most: number(why.most / MB) })
    case 'too-large-inside':
      return t('list.refused.too-large-inside', { most: number(why.most / MB) })
    case 'too-many-rows':
      return t('list.refused.too-many-rows', { most: number(why.most) })
    case 'damaged':
      return t('list.refused.damaged', { detail: why.detail })
    case 'reader-stopped':
      return t('list.refused.reader-stopped', { detail: why.detail })
    default:
      return t(`list.refused.${why.type}`)
  }
}
