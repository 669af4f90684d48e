import type { TextTable } from './text-table.ts'

export const firstRunTexts = {
  'first.title': { en: 'Set up this bench', 'zh-CN': '设置本工作台' },
} as const satisfies TextTable
