/** Whether two texts are one code: blanks and letter case do not count. */
export function sameCode(a: string, b: string): boolean {
  const bare = (code: string) => code.replace(/\s/g, '').toUpperCase()
  return bare(a) === bare(b)
}
