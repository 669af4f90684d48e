import type { DiagnosisFault } from '../diagnosis/decide-publish.ts'
import type { Diagnosed } from '../diagnosis/entry.ts'
import type { Localised } from './localised.ts'
import type { TextTable } from './text-table.ts'

/** What the center says of the diagnosis. */
export const diagnosisTexts = {
  'settings.section.diagnosis': { en: 'Diagnosis', 'zh-CN': '诊断目录' },
  'diagnosis.hint': {
    en: 'Symptoms, faults and causes that the bench asks for. What is published counts for every question asked from now on; a case keeps what it was diagnosed with.',
    'zh-CN': '工作台诊断时提供的症状、故障和原因。发布后对之后的提问生效；工单保留其诊断时的名称。',
  },
  'diagnosis.category': { en: 'For', 'zh-CN': '适用于' },
  'diagnosis.category.all': { en: 'All products', 'zh-CN': '全部产品' },
  'diagnosis.of.symptom': { en: 'Symptoms', 'zh-CN': '症状' },
  'diagnosis.of.fault': { en: 'Faults', 'zh-CN': '故障' },
  'diagnosis.of.cause': { en: 'Causes', 'zh-CN': '原因' },
  'diagnosis.add.symptom': { en: 'Add a symptom', 'zh-CN': '新增症状' },
  'diagnosis.add.fault': { en: 'Add a fault', 'zh-CN': '新增故障' },
  'diagnosis.add.cause': { en: 'Add a cause', 'zh-CN': '新增原因' },
  'diagnosis.state.own': { en: 'our own', 'zh-CN': '自定义' },
  'diagnosis.state.renamed': { en: 'renamed', 'zh-CN': '已改名' },
  'diagnosis.state.retired': { en: 'retired', 'zh-CN': '已停用' },
  'diagnosis.state.both': { en: 'said twice', 'zh-CN': '有冲突' },
  'diagnosis.name.en': { en: 'Name, English', 'zh-CN': '名称（英文）' },
  'diagnosis.name.zh-CN': { en: 'Name, Chinese', 'zh-CN': '名称（中文）' },
  'diagnosis.counts-as.symptom': { en: 'Rules read it as', 'zh-CN': '规则按此症状处理' },
  'diagnosis.counts-as.fault': { en: 'Rules read it as', 'zh-CN': '规则按此故障处理' },
  'diagnosis.counts-as.cause': { en: 'Class of root cause', 'zh-CN': '根因类别' },
  'diagnosis.counts-as.choose': { en: 'Choose one', 'zh-CN': '请选择' },
  'diagnosis.counts-as.hint': {
    en: 'Warranty, hazards, repair and clocks treat it as this one.',
    'zh-CN': '质保、安全隐患、维修和时限均按此项判定。',
  },
  'diagnosis.publish': { en: 'Publish as version {{version}}', 'zh-CN': '发布为版本 {{version}}' },
  'diagnosis.retire': { en: 'Retire', 'zh-CN': '停用' },
  'diagnosis.take-up': { en: 'Offer again', 'zh-CN': '恢复使用' },
  'diagnosis.published': { en: 'Version {{version}} is published', 'zh-CN': '已发布版本 {{version}}' },
  'diagnosis.both': {
    en: 'Two benches said different things of this while they could not hear each other. The last one counts; publish what shall count.',
    'zh-CN': '两个工作台在离线时对此项作了不同的修改。现以后者为准；请发布应采用的内容。',
  },
  'diagnosis.both.take': { en: 'Take “{{name}}”', 'zh-CN': '采用“{{name}}”' },
  'diagnosis.both.take-retired': { en: 'Take “{{name}}”, retired', 'zh-CN': '采用“{{name}}”（停用）' },
  'diagnosis.both.open': { en: 'To be settled', 'zh-CN': '待处理' },
  'diagnosis.versions': { en: 'What was published', 'zh-CN': '发布记录' },
  'diagnosis.versions.none': { en: 'Nothing yet: the release’s diagnosis counts.', 'zh-CN': '尚未发布：采用软件自带的诊断目录。' },
  'diagnosis.version': { en: 'Version {{version}}', 'zh-CN': '版本 {{version}}' },
  'diagnosis.fault.unnamed': { en: 'Give it a name in both languages', 'zh-CN': '请填写中英文名称' },
  'diagnosis.fault.name-taken': {
    en: '“{{name}}” is offered already where this would be: give it another name, or retire that one first',
    'zh-CN': '此处已有“{{name}}”：请换一个名称，或先停用该项',
  },
  'diagnosis.fault.fixed': { en: 'That nothing is wrong can always be said: it stays as it is', 'zh-CN': '“未发现故障”必须保留，不可修改' },
  'diagnosis.fault.answer-unknown': { en: 'There is no such answer: choose one from the list', 'zh-CN': '没有此项：请从列表中选择' },
  'diagnosis.fault.counts-as-needed': {
    en: 'Choose the one of the release as which rules shall read it',
    'zh-CN': '请选择规则据以判定的内置项',
  },
  'diagnosis.fault.category-unknown': {
    en: 'No product is of the category “{{category}}”: choose one from the list',
    'zh-CN': '没有“{{category}}”品类的产品：请从列表中选择',
  },
  'diagnosis.fault.changed-meanwhile': {
    en: 'Somebody has published something else of it meanwhile: look at it and publish again',
    'zh-CN': '此项刚被他人修改：请查看后重新发布',
  },
  'diagnosis.fault.too-many': {
    en: 'No more than {{most}} fit on the keys: retire one first',
    'zh-CN': '最多 {{most}} 项（受按键数量限制）：请先停用一项',
  },
} as const satisfies TextTable & Record<`diagnosis.of.${Diagnosed}` | `diagnosis.fault.${DiagnosisFault['type']}`, Localised>
