import { existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const packages = join(process.cwd(), 'node_modules/@expo-google-fonts')

/** The fonts as the build lays them out: the name in `out/resources/fonts`, and where the package has it. */
const FONTS = {
  'NotoSansSC-Regular.ttf': 'noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  'NotoSansSC-Bold.ttf': 'noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf',
  'SourceSans3-Regular.ttf': 'source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  'SourceSans3-Bold.ttf': 'source-sans-3/700Bold/SourceSans3_700Bold.ttf',
}

export const hasWesternFonts = existsSync(join(packages, 'source-sans-3'))

/** A folder of links to the fonts; it goes when the process ends. */
export function labelFontsFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'mendbench-fonts-'))
  for (const [name, file] of Object.entries(FONTS))
    if (existsSync(join(packages, file))) symlinkSync(join(packages, file), join(folder, name))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  return folder
}
