import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { existsSync } from 'node:fs'
import { readIdentity } from '../../db/identity.ts'
import { connectReadOnly } from '../../db/connection.ts'

import { findByCode } from '../../db/views/case-codes.ts'
import { parseRma } from '../../shared/cases/rma.ts'
import { labelOfCase } from '../bench/labels/label-of-case.ts'
import type { LabelTarget } from '../bench/printer/label-target.ts'
import { createLabelRenderer } from '../bench/printer/render-label.ts'
import { readSettings } from '../bench/settings.ts'
import { storeFile } from '../bench/store/store-file.ts'

type Options = { readonly dpi: string | undefined; readonly language: string | undefined; readonly out: string | undefined }

function targetOf({ dpi = '203', language = 'zpl' }: Options): LabelTarget | undefined {
  const dots = dpi === '203' ? 203 : dpi === '300' ? 300 : undefined
  if (dots === undefined) return undefined
  if (language === 'zpl') return { language, dpi: dots, encoding: 'z64' }
  if (language === 'tspl' || language === 'png') return { language, dpi: dots }
  return language === 'pdf' ? { language } : undefined
}

/** Writes a case's label as a file, as it would go to a printer. */
export async function labelCommand(
  dataDir: string,
  /** Folder of the built entries: the label worker lies in it. */
  built: string,
  [label, text]: readonly string[],
  options: Options,
  print: (value: unknown) => void,
  wrongCall: (text: string) => number,
): Promise<number> {
  const target = targetOf(options)
  const rma = parseRma(text ?? '')
  if ((label !== 'unit' && label !== 'return') || rma === undefined || target === undefined || options.out === undefined) {
    return wrongCall('label needs: unit or return, an RMA number, --out FILE')
  }
  if (!existsSync(storeFile(dataDir))) return wrongCall(`there is no store in ${dataDir}`)
  const db = connectReadOnly(storeFile(dataDir))
  const renderer = createLabelRenderer({ workerFile: join(built, 'label-worker.js'), fontsDir: join(built, '..', 'resources', 'fonts') })
  try {
    const [found] = findByCode(db, rma)
    const occasion = { language: readSettings(db).language, bench: readIdentity(db) ?? '', at: new Date().toISOString() }
    if (found === undefined) {
      process.stderr.write(`no case has the RMA number ${text}\n`)
      return 1
    }
    const job = labelOfCase(db, found.case_id, label, occasion)
    if (!job.ok) {
      process.stderr.write(
        job.error === 'no-shipment'
          ? 'no return shipment is booked for this case\n'
          : job.error === 'no-partner'
            ? 'nobody has said which partner it goes to\n'
            : 'nobody knows where to send it: the buyer is unknown\n',
      )
      return 1
    }
    const rendered = await renderer.render(job.value, target)
    if (!rendered.ok) {
      process.stderr.write(`not printable: ${JSON.stringify(rendered.error)}\n`)
      return 1
    }
    writeFileSync(options.out, rendered.value.bytes)
    print({ label, rma, file: options.out, mediaType: rendered.value.mediaType, bytes: rendered.value.bytes.byteLength })
    return 0
  } finally {
    await renderer.close()
    db.close()
  }
}
