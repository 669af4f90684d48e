import {
  AztecCodeReader,
  BarcodeFormat,
  BinaryBitmap,
  DataMatrixReader,
  DecodeHintType,
  HybridBinarizer,
  MicroQRCodeReader,
  MultiFormatOneDReader,
  PDF417Reader,
  QRCodeReader,
  RGBLuminanceSource,
  type Reader,
} from '@zxing/library'
import { boxAround } from './corners.ts'
import { toGrey } from './grey.ts'
import type { PictureReader, SeenCode } from './picture-code.ts'

const HINTS = new Map<DecodeHintType, unknown>([
  [DecodeHintType.TRY_HARDER, true],
  [
    DecodeHintType.POSSIBLE_FORMATS,
    [
      BarcodeFormat.EAN_13,
      BarcodeFormat.EAN_8,
      BarcodeFormat.UPC_A,
      BarcodeFormat.UPC_E,
      BarcodeFormat.CODE_128,
      BarcodeFormat.CODE_39,
      BarcodeFormat.CODE_93,
      BarcodeFormat.ITF,
      BarcodeFormat.CODABAR,
    ],
  ],
])

/** The library's names in the first reader's spelling. */
const FORMATS: ReadonlyMap<BarcodeFormat, string> = new Map([
  [BarcodeFormat.QR_CODE, 'QRCode'],
  [BarcodeFormat.MICRO_QR_CODE, 'MicroQRCode'],
  [BarcodeFormat.DATA_MATRIX, 'DataMatrix'],
  [BarcodeFormat.AZTEC, 'Aztec'],
  [BarcodeFormat.PDF_417, 'PDF417'],
  [BarcodeFormat.EAN_13, 'EAN13'],
  [BarcodeFormat.EAN_8, 'EAN8'],
  [BarcodeFormat.UPC_A, 'EAN13'],
  [BarcodeFormat.UPC_E, 'UPCE'],
  [BarcodeFormat.CODE_128, 'Code128'],
  [BarcodeFormat.CODE_39, 'Code39'],
  [BarcodeFormat.CODE_93, 'Code93'],
  [BarcodeFormat.ITF, 'ITF'],
  [BarcodeFormat.CODABAR, 'Codabar'],
])

/** The readers one by one: the library's own "all formats" reader writes to the console for each that finds nothing. */
function createReaders(): readonly Reader[] {
  return [
    new QRCodeReader(),
    new MicroQRCodeReader(),
    new DataMatrixReader(),
    new AztecCodeReader(),
    new PDF417Reader(),
    new MultiFormatOneDReader(HINTS),
  ]
}

/** The second reader: zxing in TypeScript. Finds one code a picture. */
export function jsReader(): PictureReader {
  const readers = createReaders()
  return async (picture) => {
    const { width, height, grey } = toGrey(picture)
    const bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(grey, width, height)))
    for (const reader of readers) {
      const code = tryReader(reader, bitmap)
      if (code !== undefined) return [code]
    }
    return []
  }
}

/** The library says by exception that it found nothing, and some damaged symbols make it fail in other ways. */
function tryReader(reader: Reader, bitmap: BinaryBitmap): SeenCode | undefined {
  try {
    const result = reader.decode(bitmap, HINTS)
    const format = FORMATS.get(result.getBarcodeFormat())
    const text = result.getText()
    if (format === undefined || text === '') return undefined
    // UPC-A is EAN-13 with a leading zero, which this library leaves out.
    const whole = result.getBarcodeFormat() === BarcodeFormat.UPC_A && text.length === 12 ? `0${text}` : text
    const points = result.getResultPoints().filter((point) => point !== null)
    const corners = boxAround(points.map((point) => ({ x: point.getX(), y: point.getY() })))
    return { text: whole, format, aim: undefined, reader: 'zxing-js', corners }
  } catch {
    return undefined
  } finally {
    reader.reset()
  }
}
