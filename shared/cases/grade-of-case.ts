import { GRADES, type Grade } from '../policy/grades.ts'
import type { OpenedCase } from './case.ts'

/** What the unit is sold as: as the policy graded it, or as it was said in workflows of before, where the grade itself was an answer. */
export function gradeOf({ graded, answers }: OpenedCase): Grade | undefined {
  return graded?.grade ?? GRADES.find((grade) => grade === answers['grade'])
}
