/** PLACEHOLDER until the real one is committed by the scanning engineer. */
export async function decodeFile(file: string): Promise<{ file: string; codes: readonly unknown[] } | { file: string; error: string }> {
  return { file, codes: [] }
}
