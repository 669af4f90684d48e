import type { Choice, Question } from './workflow.ts'

const SYMPTOMS: readonly Choice[] = [
  { id: 'dead', name: { en: 'Does not switch on', 'zh-CN': '无法开机' } },
  { id: 'stops', name: { en: 'Stops while working', 'zh-CN': '工作中停机' } },
  { id: 'weak', name: { en: 'Weak or slow', 'zh-CN': '无力或缓慢' } },
  { id: 'noise', name: { en: 'Noise or vibration', 'zh-CN': '异响或振动' } },
  { id: 'leaks', name: { en: 'Leaks', 'zh-CN': '漏水漏液' } },
  { id: 'overheats', name: { en: 'Too hot, smell or smoke', 'zh-CN': '过热、异味或冒烟' } },
  { id: 'display', name: { en: 'Display, button or connection', 'zh-CN': '显示、按键或连接' } },
  { id: 'broken', name: { en: 'Broken part or shell', 'zh-CN': '部件或外壳破损' } },
]

export const DIAGNOSIS_QUESTIONS: readonly Question[] = [
  { id: 'symptom-reported', ask: { en: 'What did the buyer report?', 'zh-CN': '买家反映了什么？' }, choices: SYMPTOMS },
  {
    id: 'symptom-found',
    ask: { en: 'What do you find?', 'zh-CN': '您发现了什么？' },
    choices: [...SYMPTOMS, { id: 'none', name: { en: 'No fault found', 'zh-CN': '未发现故障' } }],
  },
  {
    id: 'fault',
    ask: { en: 'Which fault is it?', 'zh-CN': '是哪种故障？' },
    choices: [
      { id: 'f01-power', name: { en: 'F01 Power supply, cord, fuse', 'zh-CN': 'F01 电源、电线、保险丝' } },
      { id: 'f02-control', name: { en: 'F02 Control board', 'zh-CN': 'F02 控制板' } },
      { id: 'f03-battery', name: { en: 'F03 Battery', 'zh-CN': 'F03 电池' } },
      { id: 'f04-motor', name: { en: 'F04 Motor, pump, fan', 'zh-CN': 'F04 电机、泵、风扇' } },
      { id: 'f05-heater', name: { en: 'F05 Heater, thermostat', 'zh-CN': 'F05 发热体、温控器' } },
      { id: 'f06-seal', name: { en: 'F06 Seal, hose, tank', 'zh-CN': 'F06 密封、软管、水箱' } },
      { id: 'f07-connector', name: { en: 'F07 Connector, button, display', 'zh-CN': 'F07 接口、按键、显示' } },
      { id: 'f08-shell', name: { en: 'F08 Shell, hinge, mechanics', 'zh-CN': 'F08 外壳、铰链、机械' } },
      { id: 'f00-none', name: { en: 'F00 None found', 'zh-CN': 'F00 未发现' } },
    ],
  },
  {
    id: 'cause',
    ask: { en: 'What caused it?', 'zh-CN': '原因是什么？' },
    choices: [
      { id: 'function', name: { en: 'Material or workmanship', 'zh-CN': '材料或工艺' } },
      { id: 'transit', name: { en: 'Transit damage', 'zh-CN': '运输损坏' } },
      { id: 'missing-part', name: { en: 'Missing part', 'zh-CN': '缺件' } },
      { id: 'wear', name: { en: 'Wear', 'zh-CN': '磨损' } },
      { id: 'misuse', name: { en: 'Misuse', 'zh-CN': '使用不当' } },
      { id: 'description', name: { en: 'Description mismatch', 'zh-CN': '描述不符' } },
      { id: 'fit', name: { en: 'Size or fit', 'zh-CN': '尺寸或适配' } },
      { id: 'no-fault', name: { en: 'No fault found', 'zh-CN': '无故障' } },
    ],
  },
]
