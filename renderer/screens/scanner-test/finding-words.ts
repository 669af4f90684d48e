import type { Finding } from '../../../shared/scan/self-test.ts'
import type { Texts } from '../../i18n/text-function.ts'

/** What was found, what to do about it, and what the button says that does it. */
export type FindingWords = { readonly title: string; readonly remedy: string; readonly apply?: string }

export function findingWords(finding: Finding, { t }: Pick<Texts, 't'>): FindingWords {
  switch (finding.type) {
    case 'keyboard':
      return { title: t('test.keyboard', { scanner: t(`keyboard.${finding.scanner}`) }), remedy: keyboardRemedy(finding, t) }
    case 'other-keyboard': {
      const scanner = t(`keyboard.${finding.scanner}`)
      return {
        title: t('test.other-keyboard', { scanner }),
        remedy: t('test.other-keyboard.do'),
        apply: t('test.other-keyboard.apply', { scanner }),
      }
    }
    case 'case-changed':
      return { title: t(`test.case-changed.${finding.to}`), remedy: t('test.case-changed.do') }
    case 'characters-wrong':
      return { title: t('test.characters-wrong', { number: finding.number }), remedy: t('test.characters-wrong.do') }
    case 'separator-other':
    case 'prefix':
    case 'suffix':
    case 'prefix-missing':
    case 'suffix-missing': {
      const { type, written } = finding
      return { title: t(`test.${type}`, { written }), remedy: t(`test.${type}.do`), apply: t(`test.${type}.apply`, { written }) }
    }
    case 'end':
      return { title: t(`test.end.${finding.end}`), remedy: t('test.nothing-to-do') }
    case 'slow':
      return { title: t('test.slow', { gap: finding.gap }), remedy: t('test.slow.do'), apply: t('test.slow.apply') }
    case 'too-slow':
      return { title: t('test.too-slow', { gap: finding.gap }), remedy: t('test.too-slow.do') }
    case 'caps-lock':
    case 'separator-lost':
    case 'no-end':
    case 'no-identifier':
    case 'alt-numbers':
    case 'unreadable':
      return { title: t(`test.${finding.type}`), remedy: t(`test.${finding.type}.do`) }
    default:
      return { title: t(`test.${finding.type}`), remedy: t('test.nothing-to-do') }
  }
}

function keyboardRemedy({ scanner, system }: Extract<Finding, { readonly type: 'keyboard' }>, t: Texts['t']): string {
  if (scanner === 'characters') return t('test.keyboard.characters')
  if (system === undefined) return t('test.keyboard.unknown')
  return scanner === system ? t('test.keyboard.same') : t('test.keyboard.other', { system: t(`keyboard.${system}`) })
}
