/** The code of an error of SQLite or the operating system (`SQLITE_FULL`, `ENOSPC`), or nothing. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}
