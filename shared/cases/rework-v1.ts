import type { Question } from './workflow.ts'

/** Whose a rework is: it is counted against the hand or the part, and not against the unit. */
export const REWORK_QUESTION: Question = {
  id: 'rework',
  of: 'rework',
  ask: { en: 'It was repaired here before. Why is it back?', 'zh-CN': '此前在本中心维修过。为什么又回来？' },
  choices: [
    { id: 'work', name: { en: 'The repair did not hold', 'zh-CN': '维修质量问题' } },
    { id: 'part', name: { en: 'The part put in failed', 'zh-CN': '更换的配件失效' } },
    { id: 'test', name: { en: 'The test missed it', 'zh-CN': '测试未发现' } },
    { id: 'other', name: { en: 'Another fault', 'zh-CN': '其他故障' } },
  ],
}
