import type { SystemProblem } from '../../../shared/contract/system-status.ts'
import { assertNever } from '../../../shared/decider.ts'
import type { TextFunction } from '../../i18n/text-function.ts'

/** What happened, and in the lines below what is safe and what to do. */
export type ProblemWords = { readonly title: string; readonly lines: readonly string[] }

type Words = { readonly t: TextFunction; readonly dateTime: (at: string) => string }

export function problemWords(problem: SystemProblem, { t, dateTime }: Words): ProblemWords {
  switch (problem.type) {
    case 'store-restored':
      return {
        title: t('settings.problem.restored'),
        lines: [
          t('settings.problem.restored-safe', { when: dateTime(problem.backupAt), count: problem.recovered }),
          problem.lostAfter === undefined
            ? t('settings.problem.restored-nothing-lost')
            : t('settings.problem.restored-lost', { when: dateTime(problem.lostAfter) }),
        ],
      }
    case 'store-damaged':
      return { title: t('settings.problem.damaged'), lines: [t('settings.problem.damaged-do')] }
    case 'backup-failed':
      return { title: t('settings.problem.backup'), lines: [t('settings.problem.backup-do', { reason: problem.reason })] }
    case 'disk-full':
      return { title: t('settings.problem.disk-full'), lines: [t('settings.problem.disk-full-do')] }
    case 'printer':
      return {
        title: t('settings.problem.printer', { printer: problem.printer }),
        lines: [t('settings.problem.printer-do', { reason: problem.reason })],
      }
    default:
      return assertNever(problem)
  }
}
