import type { Question } from './workflow.ts'

/** Packaging is judged apart from the product: damage to one is not damage to the other. */
export const INSPECTION_QUESTIONS: readonly Question[] = [
  {
    id: 'outer-box',
    ask: { en: 'How is the outer box?', 'zh-CN': '外箱状况？' },
    choices: [
      { id: 'intact', name: { en: 'Intact', 'zh-CN': '完好' } },
      { id: 'dented', name: { en: 'Corner crushed or dented', 'zh-CN': '角部压坏或凹陷' } },
      { id: 'torn', name: { en: 'Torn or holed', 'zh-CN': '破损或有洞' } },
      { id: 'wet', name: { en: 'Wet or stained', 'zh-CN': '受潮或有污渍' } },
      { id: 'none', name: { en: 'No outer box', 'zh-CN': '没有外箱' } },
    ],
  },
  {
    id: 'inner-fixing',
    ask: { en: 'How was the unit fixed inside?', 'zh-CN': '内部固定情况？' },
    choices: [
      { id: 'original', name: { en: 'Original inserts', 'zh-CN': '原装内衬' } },
      { id: 'other-firm', name: { en: 'Other material, firm', 'zh-CN': '其他材料，牢固' } },
      { id: 'loose', name: { en: 'Loose, it could move', 'zh-CN': '松动，可移动' } },
      { id: 'none', name: { en: 'Nothing', 'zh-CN': '没有固定' } },
    ],
  },
  {
    id: 'seal',
    ask: { en: 'Was the seal whole?', 'zh-CN': '封口是否完整？' },
    choices: [
      { id: 'whole', name: { en: 'Whole', 'zh-CN': '完整' } },
      { id: 'resealed', name: { en: 'Opened and taped again', 'zh-CN': '拆开后重新封贴' } },
      { id: 'open', name: { en: 'Open', 'zh-CN': '已开口' } },
    ],
  },
  {
    id: 'accessories',
    ask: { en: 'Are all accessories here?', 'zh-CN': '配件是否齐全？' },
    choices: [
      { id: 'all', name: { en: 'All here', 'zh-CN': '齐全' } },
      { id: 'some-missing', name: { en: 'Some missing', 'zh-CN': '缺一部分' } },
      { id: 'none', name: { en: 'None came', 'zh-CN': '一件也没有' } },
    ],
  },
]
