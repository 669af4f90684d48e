import type { Question } from './workflow.ts'

/**
 * What a returned unit is worth to the next buyer: damage to its appearance, what that does to the sale, and whether all of it is
 * there. The grade itself is the last answer.
 */
export const GRADING_QUESTIONS: readonly Question[] = [
  {
    id: 'appearance',
    ask: { en: 'How does it look?', 'zh-CN': '外观如何？' },
    choices: [
      { id: 'untouched', name: { en: 'Untouched, seal whole', 'zh-CN': '未拆封' } },
      { id: 'spotless', name: { en: 'Opened, no mark', 'zh-CN': '已拆封，无痕迹' } },
      { id: 'light', name: { en: 'Light marks, seen close up', 'zh-CN': '轻微痕迹，近看可见' } },
      { id: 'clear', name: { en: 'Clear marks, all works', 'zh-CN': '明显痕迹，功能正常' } },
      { id: 'broken', name: { en: 'Broken or dirty', 'zh-CN': '破损或脏污' } },
    ],
  },
  {
    id: 'completeness',
    ask: { en: 'Is all of it there?', 'zh-CN': '是否齐全？' },
    choices: [
      { id: 'all', name: { en: 'Everything, with box', 'zh-CN': '齐全，含包装' } },
      { id: 'no-box', name: { en: 'Everything, without its box', 'zh-CN': '齐全，无原包装' } },
      { id: 'accessory', name: { en: 'An accessory is missing', 'zh-CN': '缺少附件' } },
      { id: 'main', name: { en: 'A part it needs is missing', 'zh-CN': '缺少必要部件' } },
    ],
  },
  {
    id: 'grade',
    ask: { en: 'Which grade is it sold as?', 'zh-CN': '以哪个等级销售？' },
    choices: [
      { id: 'new', name: { en: 'New', 'zh-CN': '全新' } },
      { id: 'like-new', name: { en: 'Used, like new', 'zh-CN': '二手，近新' } },
      { id: 'good', name: { en: 'Used, good', 'zh-CN': '二手，良好' } },
      { id: 'acceptable', name: { en: 'Used, acceptable', 'zh-CN': '二手，可接受' } },
      { id: 'unsellable', name: { en: 'Unsellable', 'zh-CN': '不可售' } },
    ],
  },
]
