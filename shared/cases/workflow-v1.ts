import { DIAGNOSIS_QUESTIONS } from './diagnosis-v1.ts'
import { INSPECTION_QUESTIONS } from './inspection-v1.ts'
import { NO_WORK, workflowFrom } from './workflow.ts'

/** The first published workflow. Never changed: a change is a new version beside it. */
export const WORKFLOW_V1 = workflowFrom({
  version: 1,
  stages: {
    expected: NO_WORK,
    received: { ...NO_WORK, shots: ['parcel', 'label'], dueWorkingDays: 5 },
    inspecting: { ...NO_WORK, shots: ['opened', 'serial', 'damage'], serial: true, questions: INSPECTION_QUESTIONS, dueWorkingDays: 5 },
    diagnosing: { ...NO_WORK, questions: DIAGNOSIS_QUESTIONS, dueWorkingDays: 5 },
    deciding: { ...NO_WORK, dueWorkingDays: 1 },
    repairing: { ...NO_WORK, parts: true, dueWorkingDays: 3 },
    testing: { ...NO_WORK, shots: ['tested'], dueWorkingDays: 1 },
    packing: {
      ...NO_WORK,
      shots: ['packed'],
      checklist: [
        { id: 'unit', name: { en: 'Unit, clean and dry', 'zh-CN': '机器，清洁干燥' } },
        { id: 'accessories', name: { en: 'All accessories that came with it', 'zh-CN': '随附的全部配件' } },
        { id: 'care-card', name: { en: 'Care card', 'zh-CN': '保养卡' } },
        { id: 'fixing', name: { en: 'Inner fixing, nothing moves', 'zh-CN': '内部固定，不晃动' } },
      ],
      label: 'return',
      dueWorkingDays: 1,
    },
    ready: { ...NO_WORK, dueWorkingDays: 1 },
    shipped: NO_WORK,
    closed: NO_WORK,
    'on-hold': NO_WORK,
    cancelled: NO_WORK,
  },
  transitions: {
    receive: { from: ['expected'], to: 'received', needs: 'nothing', role: 'forward', name: { en: 'Receive parcel', 'zh-CN': '签收包裹' } },
    open: {
      from: ['received'],
      to: 'inspecting',
      needs: 'complete',
      role: 'forward',
      name: { en: 'Open and inspect', 'zh-CN': '开箱检查' },
    },
    diagnose: { from: ['inspecting'], to: 'diagnosing', needs: 'complete', role: 'forward', name: { en: 'Diagnose', 'zh-CN': '开始诊断' } },
    decide: { from: ['diagnosing'], to: 'deciding', needs: 'complete', role: 'forward', name: { en: 'Decide', 'zh-CN': '作出决定' } },
    repair: { from: ['deciding'], to: 'repairing', needs: 'nothing', role: 'forward', name: { en: 'Repair here', 'zh-CN': '本中心维修' } },
    'return-as-is': {
      from: ['deciding'],
      to: 'packing',
      needs: 'nothing',
      role: 'aside',
      name: { en: 'Return as is', 'zh-CN': '原样退回' },
    },
    test: { from: ['repairing'], to: 'testing', needs: 'nothing', role: 'forward', name: { en: 'Test', 'zh-CN': '开始测试' } },
    pass: { from: ['testing'], to: 'packing', needs: 'complete', role: 'forward', name: { en: 'Test passed', 'zh-CN': '测试通过' } },
    fail: { from: ['testing'], to: 'repairing', needs: 'nothing', role: 'aside', name: { en: 'Test failed', 'zh-CN': '测试未通过' } },
    pack: { from: ['packing'], to: 'ready', needs: 'complete', role: 'forward', name: { en: 'Packed', 'zh-CN': '包装完成' } },
    ship: { from: ['ready'], to: 'shipped', needs: 'nothing', role: 'forward', name: { en: 'Ship', 'zh-CN': '发出' } },
    close: { from: ['shipped'], to: 'closed', needs: 'nothing', role: 'forward', name: { en: 'Close case', 'zh-CN': '结案' } },
    'hold-buyer': {
      from: ['received', 'inspecting', 'diagnosing', 'deciding', 'repairing'],
      to: 'on-hold',
      needs: 'nothing',
      role: 'aside',
      name: { en: 'Hold: wait for buyer', 'zh-CN': '暂停：等买家' },
    },
    'hold-parts': {
      from: ['repairing', 'deciding'],
      to: 'on-hold',
      needs: 'nothing',
      role: 'aside',
      name: { en: 'Hold: wait for parts', 'zh-CN': '暂停：等配件' },
    },
    resume: { from: ['on-hold'], to: 'before', needs: 'nothing', role: 'forward', name: { en: 'Resume', 'zh-CN': '继续' } },
    cancel: { from: ['expected'], to: 'cancelled', needs: 'nothing', role: 'aside', name: { en: 'Cancel case', 'zh-CN': '取消工单' } },
    reopen: { from: ['closed'], to: 'diagnosing', needs: 'nothing', role: 'aside', name: { en: 'Reopen', 'zh-CN': '重新打开' } },
  },
})
