import { describe, expect, it } from 'vitest'
import { type KnownGuide, guidesFor } from '../../../shared/catalogue/guide.ts'

const KETTLE = { sku: 'AUR-K17', category: 'kitchen' }

function guide(id: string, more: Partial<KnownGuide> = {}): KnownGuide {
  return {
    id,
    kind: 'guide',
    title: { en: id, 'zh-CN': id },
    url: 'https://help.example.com',
    categories: ['kitchen'],
    skus: [],
    symptoms: [],
    steps: [],
    isActive: true,
    ...more,
  }
}

const ALL = [
  guide('any-symptom'),
  guide('for-weak', { symptoms: ['weak'] }),
  guide('for-dead', { symptoms: ['dead'] }),
  guide('lamps', { categories: ['lamps'] }),
  guide('retired', { isActive: false }),
]

describe('the guides for a unit', () => {
  it('given nobody knows yet what is wrong with it, then all for its product are', () => {
    expect(guidesFor(ALL, KETTLE, []).map(({ id }) => id)).toEqual(['any-symptom', 'for-dead', 'for-weak'])
  })
  it('given its symptom, then those for it stand first, and those for others are none', () => {
    expect(guidesFor(ALL, KETTLE, ['weak', 'none']).map(({ id }) => id)).toEqual(['for-weak', 'any-symptom'])
  })
})
