import type { Language } from '../i18n/localised.ts'

/** What a document may be told to hold, in Chinese; `$1` is what the English names. */
const CHINESE: readonly (readonly [RegExp, string])[] = [
  [/^nothing here: there is no such name$/, '此处不应有内容：没有这个名称'],
  [/^another name: (.*)$/, '其他名称（$1）'],
  [/^a text that is not empty$/, '非空文本'],
  [/^a text$/, '文本'],
  [/^an id of small letters, digits and single hyphens$/, '由小写字母、数字和单个连字符组成的标识'],
  [/^an id$/, '标识'],
  [/^a day of the calendar, YYYY-MM-DD$/, '日历日期，格式 YYYY-MM-DD'],
  [/^a whole number of the smallest unit of the currency$/, '整数，以货币最小单位计'],
  [/^a whole number$/, '整数'],
  [/^a number of percent$/, '百分比数值'],
  [/^(\d+) or more$/, '不小于 $1'],
  [/^(\d+) or less$/, '不大于 $1'],
  [/^a currency$/, '货币代码'],
  [/^an ISO 4217 code like "USD"$/, 'ISO 4217 货币代码，例如 "USD"'],
  [/^\{"months": 1 or more\} or \{"days": 1 or more\}$/, '{"months": 1 或以上} 或 {"days": 1 或以上}'],
  [/^not less than "from"$/, '不小于 "from"'],
  [/^"skus" or "categories"$/, '"skus" 或 "categories"'],
  [/^one of (.*)$/, '以下之一：$1'],
  [/^a fault of "eligibility\.faults"$/, '"eligibility.faults" 中的故障'],
  [/^another name than (".*"), which is taken$/, '其他名称：$1 已被使用'],
  [/^a cause of "causes": (.*)$/, '"causes" 中的原因：$1'],
  [/^a kind of "readings": ?(.*)$/, '"readings" 中的测量项：$1'],
  [
    /^the line for everything else at the end: no line after it is ever reached$/,
    '适用于其余所有产品的条款须放在最后：其后的条款永远不会用到',
  ],
  [/^a reading of its proof$/, '其举证要求中的测量项'],
  [/^more months and less capacity than the step before$/, '月数比上一步多、容量比上一步少'],
  [/^more than in the band before$/, '大于上一档'],
  [
    /^the estimate for all other faults at the end: none after it is ever reached$/,
    '适用于其他所有故障的估算须放在最后：其后的永远不会用到',
  ],
  [/^an estimate without "faults" at the end, for all others$/, '最后一条估算不写 "faults"，适用于其他所有故障'],
  [/^"no-hazard": a safety hazard never comes back into use by (.*)$/, '"no-hazard"：有安全隐患的机器不得通过 $1 再次投入使用'],
  [/^"not-consumable": low-value consumables are never repaired$/, '"not-consumable"：低值耗材不维修'],
  [/^one tree for everything else, at the end$/, '最后须有且仅有一棵适用于其余所有产品的判定树'],
  [/^a question of this tree$/, '本判定树中的问题'],
  [/^an answer to it: (.*)$/, '该问题的选项：$1'],
  [/^the worst first: after it comes "(.*)"$/, '从最差的等级开始：其后是“$1”'],
  [/^Too small: expected array to have >=(\d+) items$/, '至少 $1 项'],
  [/^Too big: expected string to have <=(\d+) characters$/, '不超过 $1 个字符'],
  [/^Too big: expected (?:number|int) to be <=(\d+)$/, '不大于 $1'],
  [/^Too small: expected (?:number|int) to be >=(\d+)$/, '不小于 $1'],
  [/^Too small: expected number to be >(\d+)$/, '大于 $1'],
  [/^object, received .*$/, '对象 {…}'],
  [/^record, received .*$/, '对象 {…}'],
  [/^array, received .*$/, '列表 […]'],
  [/^boolean, received .*$/, 'true 或 false'],
  [/^string, received .*$/, '文本'],
  [/^(?:number|int), received .*$/, '数值'],
  [/^("[^"]*")$/, '$1'],
]

/** What is expected at a place, in whoever's language it is told; in English where there are no other words. */
export function misfitWords(expected: string, language: Language): string {
  if (language === 'en') return expected.replace(/^Too (small|big): expected /, '')
  for (const [pattern, words] of CHINESE) if (pattern.test(expected)) return expected.replace(pattern, words)
  return expected
}
