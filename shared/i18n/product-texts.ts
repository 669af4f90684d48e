import type { ProductRefusal } from '../catalogue/decide-product.ts'
import type { Localised } from './localised.ts'
import type { TextTable } from './text-table.ts'

/** What the center keeps about its products. */
export const productTexts = {
  'settings.section.products': { en: 'Products', 'zh-CN': '产品' },
  'product.hint': {
    en: 'What the bench knows of each product: its codes, its category, and what to know before opening one.',
    'zh-CN': '工作台所知的产品信息：编码、品类，以及拆机前须知。',
  },
  'product.add': { en: 'Add a product', 'zh-CN': '新增产品' },
  'product.keep': { en: 'Save', 'zh-CN': '保存' },
  'product.kept': { en: 'Saved', 'zh-CN': '已保存' },
  'product.find': { en: 'Find by number or name', 'zh-CN': '按编号或名称查找' },
  'product.sku': { en: 'SKU', 'zh-CN': 'SKU' },
  'product.sku-fixed': { en: 'A product keeps its number.', 'zh-CN': '编号不可更改。' },
  'product.name.en': { en: 'Name, English', 'zh-CN': '名称（英文）' },
  'product.name.zh-CN': { en: 'Name, Chinese', 'zh-CN': '名称（中文）' },
  'product.category': { en: 'Category', 'zh-CN': '品类' },
  'product.category-hint': {
    en: 'Warranty line, checklists, grading and diagnosis go by it.',
    'zh-CN': '质保条款、检查单、分级和诊断均按品类执行。',
  },
  'product.asin': { en: 'ASIN', 'zh-CN': 'ASIN 编码' },
  'product.fnsku': { en: 'FNSKU', 'zh-CN': 'FNSKU 编码' },
  'product.gtin': { en: 'GTIN (EAN, UPC)', 'zh-CN': 'GTIN 编码（EAN、UPC）' },
  'product.weight': { en: 'Weight as sent, grams', 'zh-CN': '发货重量（克）' },
  'product.price': { en: 'Price', 'zh-CN': '售价' },
  'product.currency': { en: 'Currency', 'zh-CN': '币种' },
  'product.advice.en': { en: 'To know at check-in, English', 'zh-CN': '签收须知（英文）' },
  'product.advice.zh-CN': { en: 'To know at check-in, Chinese', 'zh-CN': '签收须知（中文）' },
  'product.advice-hint': {
    en: 'Wear parts, special tools, a battery, a known weakness: shown at the dock and beside each case.',
    'zh-CN': '易损件、专用工具、电池、已知缺陷：显示在收货台和每个工单旁。',
  },
  'product.hazard': { en: 'Recalled: every unit is a safety hazard', 'zh-CN': '召回型号：每台都按安全隐患处理' },
  'product.personal-value': {
    en: 'Custom-made or dear to its owner: repaired beyond its price',
    'zh-CN': '定制或有纪念价值：维修费用可超过售价',
  },
  'product.no-amount': { en: 'The price needs an amount and a currency of three letters', 'zh-CN': '价格需填写金额和三个字母的币种' },
  'product.refused.product-unknown': { en: 'The catalogue has no product {{sku}}', 'zh-CN': '目录中没有产品 {{sku}}' },
  'product.refused.sku-wrong': { en: 'Give it a number', 'zh-CN': '请填写编号' },
  'product.refused.sku-taken': {
    en: '{{sku}} is another product already: choose that one, or give this one another number',
    'zh-CN': '{{sku}} 已是另一产品的编号：请选择该产品，或换一个编号',
  },
  'product.refused.product-unnamed': { en: 'Give it a name in English and in Chinese', 'zh-CN': '请填写英文和中文名称' },
  'product.refused.category-needed': { en: 'Give it a category', 'zh-CN': '请填写品类' },
  'product.refused.advice-half': {
    en: 'Say what to know at check-in in both languages, or in none',
    'zh-CN': '签收须知请填写两种语言，或都留空',
  },
  'product.refused.gtin-wrong': {
    en: '{{gtin}} is no GTIN: 8, 12, 13 or 14 digits, the last one checks the others',
    'zh-CN': '{{gtin}} 不是有效的 GTIN：应为 8、12、13 或 14 位数字，末位为校验码',
  },
  'product.refused.code-taken': {
    en: 'A scan of {{code}} means {{sku}} already: take it out there first',
    'zh-CN': '扫描 {{code}} 已对应 {{sku}}：请先在该产品中删除',
  },
  'product.refused.not-allowed': { en: 'This takes a bench lead: scan a lead’s badge', 'zh-CN': '需要组长：请扫描组长工牌' },
  'product.refused.store-full': { en: 'The disk is full: nothing was changed', 'zh-CN': '磁盘已满：未作更改' },
} as const satisfies TextTable & Record<`product.refused.${ProductRefusal['type']}`, Localised>
