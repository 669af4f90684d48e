import type { CatalogueEvent, Part, Product } from '../../shared/catalogue/catalogue.ts'
import type { Operator } from '../../shared/catalogue/operator-record.ts'

const BRANDS = [
  ['Aurora', '极光'],
  ['Brightwell', '明泉'],
  ['Corvane', '科凡'],
  ['Deltara', '德塔'],
  ['Elmhurst', '榆林'],
  ['Fennick', '芬尼克'],
  ['Greyline', '灰线'],
  ['Halden', '海登'],
] as const

const KINDS = [
  ['kettle 1.7 l', '电热水壶 1.7 升', 'kitchen', 'KT'],
  ['espresso machine', '意式咖啡机', 'kitchen', 'ES'],
  ['cordless drill 18 V', '充电式电钻 18 伏', 'tools', 'DR'],
  ['robot vacuum', '扫地机器人', 'home', 'RV'],
  ['air purifier', '空气净化器', 'home', 'AP'],
  ['hair dryer', '电吹风', 'care', 'HD'],
  ['over-ear headphones', '头戴式耳机', 'audio', 'HP'],
  ['baby monitor', '婴儿监护器', 'home', 'BM'],
] as const

export const PRODUCTS: readonly Product[] = BRANDS.flatMap(([brand, brandChinese], row) =>
  KINDS.map(([kind, kindChinese, category, code], column): Product => {
    const number = String(row * KINDS.length + column).padStart(3, '0')
    return {
      sku: `${brand.slice(0, 3).toUpperCase()}-${code}${10 + column}`,
      name: { en: `${brand} ${kind}`, 'zh-CN': `${brandChinese}${kindChinese}` },
      category,
      asin: `B0BENCH${number}`,
      fnsku: `X00BENCH${number}`,
    }
  }),
)

export const PARTS: readonly Part[] = ['Thermostat', 'Control board', 'Battery pack', 'Pump', 'Seal set', 'Power cord'].map((name, at) => ({
  number: `P-${1000 + at}`,
  name: { en: name, 'zh-CN': name },
  fits: PRODUCTS.map(({ sku }) => sku),
}))

export const OPERATORS: readonly Operator[] = ['Mei Lin', 'Tom Becker', 'Ana Ruiz', 'Li Wei'].map((name, at) => ({
  id: `operator-${at}`,
  name,
  role: at === 0 ? 'lead' : 'technician',
}))

export const BENCH = 'bench-of-the-benchmark'

/** What a center is set up with before its first case. */
export const CATALOGUE: readonly CatalogueEvent[] = [
  {
    type: 'center.defined.v1',
    center: {
      name: 'Mendbench Hebron',
      timeZone: 'America/New_York',
      address: ['2400 Air Cargo Road, Dock 7', 'Hebron, KY 41048', 'United States'],
    },
  },
  { type: 'bench.defined.v1', bench: { id: BENCH, name: 'Bench 07' } },
  ...OPERATORS.map((operator) => ({ type: 'operator.defined.v1', operator }) as const),
  ...PRODUCTS.map((product) => ({ type: 'product.defined.v1', product }) as const),
  ...PARTS.map((part) => ({ type: 'part.defined.v1', part }) as const),
]
