/** How a cell's number is shown, as far as it changes what it means. */
export type NumberFormat = { readonly type: 'number' } | { readonly type: 'day' } | { readonly type: 'padded'; readonly digits: number }

const NUMBER: NumberFormat = { type: 'number' }

/** Formats every workbook has without naming them, that show a date. Source: ECMA-376, part 1, 18.8.30. */
function isBuiltInDay(id: number): boolean {
  return (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 54) || id === 57 || id === 58
}

/** What a number is shown as: a day where the format has a day or a year in it; with leading zeros where it is nothing but zeros. */
export function numberFormat(id: number, code: string | undefined): NumberFormat {
  if (code === undefined) return isBuiltInDay(id) ? { type: 'day' } : NUMBER
  const letters = code.replaceAll(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, '')
  if (/[dy年日]/i.test(letters) && !/general/i.test(letters)) return { type: 'day' }
  return /^0{2,}$/.test(letters) ? { type: 'padded', digits: letters.length } : NUMBER
}
