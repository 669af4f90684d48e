import type { Policy } from '../policy-document.ts'

type Tree = Policy['grading']['trees'][number]

const RESALE: Tree['questions'][number] = {
  id: 'resale',
  ask: { en: 'How far does its state spoil the resale?', 'zh-CN': '现状对再次销售有多大影响？' },
  choices: [
    { id: 'lost', name: { en: 'It cannot be sold: broken, unsafe, incomplete', 'zh-CN': '无法销售：损坏、不安全或缺件' } },
    { id: 'marked', name: { en: 'Much: it must be sold as visibly used', 'zh-CN': '影响大：只能按明显使用过出售' } },
    { id: 'small', name: { en: 'A little: box or accessories', 'zh-CN': '影响小：包装或配件' } },
    { id: 'none', name: { en: 'Not at all', 'zh-CN': '没有影响' } },
  ],
}

const APPEARANCE: Tree['questions'][number] = {
  id: 'appearance',
  ask: { en: 'How much is its appearance damaged?', 'zh-CN': '外观损伤程度？' },
  choices: [
    { id: 'severe', name: { en: 'Cracked, bent or burnt', 'zh-CN': '开裂、变形或烧损' } },
    { id: 'visible', name: { en: 'Seen at arm’s length', 'zh-CN': '一臂距离可见' } },
    { id: 'slight', name: { en: 'Seen close up', 'zh-CN': '近看可见' } },
    { id: 'none', name: { en: 'Not at all', 'zh-CN': '没有损伤' } },
  ],
}

const USED: Tree['questions'][number] = {
  id: 'used',
  ask: { en: 'Was it used?', 'zh-CN': '是否使用过？' },
  choices: [
    { id: 'used', name: { en: 'Used, or its seal is broken', 'zh-CN': '使用过或已拆封' } },
    { id: 'sealed', name: { en: 'Sealed as sold', 'zh-CN': '原封未拆' } },
  ],
}

const HYGIENE: Tree['questions'][number] = {
  id: 'hygiene',
  ask: { en: 'Are there traces on what touches the skin?', 'zh-CN': '接触皮肤的部位有使用痕迹吗？' },
  choices: [
    { id: 'traces', name: { en: 'Traces that do not come off', 'zh-CN': '有无法清除的痕迹' } },
    { id: 'clean', name: { en: 'Clean', 'zh-CN': '干净' } },
  ],
}

const CAPACITY: Tree['questions'][number] = {
  id: 'capacity',
  ask: { en: 'How much capacity has it left?', 'zh-CN': '剩余容量是多少？' },
  choices: [
    { id: 'under-60', name: { en: 'Under 60 %', 'zh-CN': '60% 以下' } },
    { id: 'under-80', name: { en: '60 to 80 %', 'zh-CN': '60% 至 80%' } },
    { id: 'under-95', name: { en: '80 to 95 %', 'zh-CN': '80% 至 95%' } },
    { id: 'full', name: { en: '95 % or more', 'zh-CN': '95% 以上' } },
  ],
}

/** Worst first: D, C, B, A. */
const D: Tree['checks'] = [
  { question: 'resale', answers: ['lost'], grade: 'unsellable' },
  { question: 'appearance', answers: ['severe'], grade: 'unsellable' },
]
const C: Tree['checks'] = [
  { question: 'resale', answers: ['marked'], grade: 'acceptable' },
  { question: 'appearance', answers: ['visible'], grade: 'acceptable' },
]
const B: Tree['checks'] = [
  { question: 'resale', answers: ['small'], grade: 'good' },
  { question: 'appearance', answers: ['slight'], grade: 'good' },
]
const A: Tree['checks'] = [{ question: 'used', answers: ['used'], grade: 'like-new' }]

export const grading: Policy['grading'] = {
  grades: {
    new: { name: { en: 'New', 'zh-CN': '全新' }, resalePercent: 95 },
    'like-new': { name: { en: 'Like new', 'zh-CN': '近全新' }, resalePercent: 80 },
    good: { name: { en: 'Good', 'zh-CN': '良好' }, resalePercent: 60 },
    acceptable: { name: { en: 'Acceptable', 'zh-CN': '可接受' }, resalePercent: 35 },
    unsellable: { name: { en: 'Unsellable', 'zh-CN': '不可销售' }, resalePercent: 0 },
  },
  faultlessCauses: ['no-fault', 'fit', 'description'],
  faultyPercent: 45,
  expected: { faultless: 'good', faulty: 'acceptable' },
  trees: [
    {
      id: 'on-the-skin',
      categories: ['Headphones', 'Massage guns', 'Hair care'],
      questions: [HYGIENE, RESALE, APPEARANCE, USED],
      checks: [{ question: 'hygiene', answers: ['traces'], grade: 'unsellable' }, ...D, ...C, ...B, ...A],
      otherwise: 'new',
    },
    {
      id: 'batteries',
      categories: ['E-bike and scooter batteries'],
      questions: [CAPACITY, RESALE, APPEARANCE, USED],
      checks: [
        { question: 'capacity', answers: ['under-60'], grade: 'unsellable' },
        ...D,
        { question: 'capacity', answers: ['under-80'], grade: 'acceptable' },
        ...C,
        { question: 'capacity', answers: ['under-95'], grade: 'good' },
        ...B,
        ...A,
      ],
      otherwise: 'new',
    },
    { id: 'goods', questions: [RESALE, APPEARANCE, USED], checks: [...D, ...C, ...B, ...A], otherwise: 'new' },
  ],
}
