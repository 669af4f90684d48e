import { describe, expect, it } from 'vitest'
import { type ListSource, readList } from '../../../../electron/bench/import/read-list.ts'
import type { AnnouncedUnit } from '../../../../shared/import/announced.ts'
import type { RememberedMapping } from '../../../../shared/import/mapping.ts'
import { FBA_HEADERS, encoded, fbaReport, fbaRow, fileOf } from './list-files.ts'
import { DAY, SEVEN_DIGITS, workbookFile, zipFile } from './workbook-file.ts'

async function reading(bytes: Uint8Array | string, more: Partial<ListSource> = {}) {
  return readList({ file: fileOf(bytes), choices: {}, remembered: () => undefined, timeZone: 'Asia/Shanghai', ...more }, () => undefined)
}

async function read(bytes: Uint8Array | string, more: Partial<ListSource> = {}) {
  const list = await reading(bytes, more)
  if (!list.ok) throw new Error(JSON.stringify(list.error))
  return list.value
}

function factsOf(units: readonly AnnouncedUnit[] | undefined) {
  return units?.map(({ row, facts }) => ({ row, ...facts }))
}

const GERMAN = [
  'Rückgabedatum',
  'Bestellnummer',
  'Händler-SKU',
  'ASIN',
  'FNSKU',
  'Produktname',
  'Menge',
  'Logistikzentrum',
  'Detaillierter Zustand',
  'Grund',
  'Status',
  'LPN',
  'Kundenkommentare',
]
const JAPANESE = [
  '返品日',
  '注文番号',
  '出品者SKU',
  'ASIN',
  'FNSKU',
  '商品名',
  '数量',
  'フルフィルメントセンターID',
  '商品の状態',
  '返品理由',
  'ステータス',
  'ライセンスプレート番号',
  '購入者のコメント',
]

describe('the FBA customer returns report', () => {
  it.each(['utf-8', 'utf-16le', 'utf-16be'] as const)('is read as %s where a byte order mark says so', async (encoding) => {
    const list = await read(encoded(`\ufeff${fbaReport([fbaRow(1, { 'customer-comments': 'läuft nicht · 動かない' })])}`, encoding))
    expect(list.reading).toMatchObject({ encoding, delimiter: '\t' })
    expect(list.units?.[0]?.facts.complaint).toBe('DEFECTIVE · läuft nicht · 動かない')
  })

  it('is read as UTF-8 without a mark, and as Windows-1252 where that fails', async () => {
    const report = fbaReport(
      [fbaRow(1, { 'product-name': 'Wasserkocher für große Küchen', 'customer-comments': 'hört nach zwei Minuten auf – „müde“' })],
      GERMAN,
    )
    for (const encoding of ['utf-8', 'windows-1252'] as const) {
      const list = await read(encoded(report, encoding))
      expect(list.reading.encoding).toBe(encoding)
      expect(list.table).toMatchObject({ mappingFrom: 'fba-report' })
      expect(list.units).toMatchObject([
        { product: { name: 'Wasserkocher für große Küchen' }, facts: { complaint: 'DEFECTIVE · hört nach zwei Minuten auf – „müde“' } },
      ])
    }
  })

  it('is read as Shift_JIS, with Japanese and with English names of its columns', async () => {
    const row = fbaRow(1, { 'product-name': 'オーロラ 電気ケトル', 'customer-comments': '二分で止まります。交換してください' })
    for (const headers of [JAPANESE, FBA_HEADERS]) {
      const list = await read(encoded(fbaReport([row], headers), 'shift_jis'))
      expect(list.reading.encoding).toBe('shift_jis')
      expect(list.units).toMatchObject([{ product: { name: 'オーロラ 電気ケトル' }, facts: { unit: { lpn: 'LPNRR0000001' } } }])
    }
  })

  it('takes another encoding from whoever looks at it', async () => {
    const list = await read(encoded(fbaReport([fbaRow(1, { 'customer-comments': 'é' })]), 'windows-1252'), {
      choices: { encoding: 'shift_jis' },
    })
    expect(list.reading.encoding).toBe('shift_jis')
  })

  it('has its columns in any order, and others beside them', async () => {
    const list = await read('customer-comments\tsku\tbatch\torder-id\tdetailed-disposition\nhums\tAK\t7\t111-1111111-1111111\tDEFECTIVE\n')
    expect(list.table?.columns).toEqual(['comments', 'sku', null, 'order', null])
    expect(factsOf(list.units)).toEqual([
      { row: 2, unit: { sku: 'AK' }, complaint: 'hums', order: { orderId: '111-1111111-1111111', marketplace: '' } },
    ])
  })

  it.each([
    ['lines that end in CR LF', '\r\n'],
    ['lines that end in LF', '\n'],
    ['lines that end in CR', '\r'],
  ])('is read with %s, empty ones at its end', async (_, end) => {
    const list = await read(fbaReport([fbaRow(1), fbaRow(2)], FBA_HEADERS, end) + end + end)
    expect(list.units?.map(({ row }) => row)).toEqual([2, 3])
    expect(list.rejected).toEqual([])
  })

  it('keeps quotes as they are, and takes those away that a spreadsheet put around a cell', async () => {
    const list = await read(
      fbaReport([
        fbaRow(1, { 'customer-comments': '"Works great" my foot, 5" too short' }),
        fbaRow(2, { 'customer-comments': '"never' }),
        fbaRow(3, { 'customer-comments': '"he said ""no"""' }),
      ]),
    )
    expect(list.units?.map(({ facts }) => facts.complaint)).toEqual([
      'DEFECTIVE · "Works great" my foot, 5" too short',
      'DEFECTIVE · "never',
      'DEFECTIVE · he said "no"',
    ])
  })

  it('rejects a row that lacks cells or has too many, and one whose licence plate was in an earlier row', async () => {
    const [header = '', one = '', two = ''] = fbaReport([fbaRow(1), fbaRow(2)]).split('\r\n')
    const list = await read([header, one, two.split('\t').slice(0, 9).join('\t'), `${two}\tmore`, `${two}\t\t`, one].join('\n'))
    expect(list.units?.map(({ row }) => row)).toEqual([2, 5])
    expect(list.rejected).toMatchObject([
      { row: 3, faults: [{ type: 'ragged', expected: 13, found: 9 }] },
      { row: 4, faults: [{ type: 'ragged', expected: 13, found: 14 }] },
      { row: 6, faults: [{ type: 'twice', row: 2 }] },
    ])
  })

  it('is one case for each unit, but a licence plate is on one', async () => {
    const list = await read(fbaReport([fbaRow(1, { quantity: '3', 'license-plate-number': '' }), fbaRow(2, { quantity: '2' })]))
    expect(list.units).toHaveLength(3)
    expect(list.rejected).toMatchObject([{ row: 3, faults: [{ type: 'one-of-many', field: 'lpn', quantity: 2 }] }])
  })
})

describe('a CSV list', () => {
  const MAPPED: RememberedMapping = { columns: ['sku', 'order', 'comments', 'expected-on'] }
  const known = { remembered: () => MAPPED }

  it.each([';', ',', '\t', '|'])('is split at %j, and its quotes may hold that, line ends and quotes', async (delimiter) => {
    const header = ['Artikelnummer', 'Bestellnummer', 'Kommentar', 'Erwartet am'].join(delimiter)
    const list = await read(
      `${header}\n${['AK17', '4711', `"a ${delimiter} ""b""\nc"`, '04.03.2026'].join(delimiter)}\nAK18${delimiter}4712${delimiter}x${delimiter}\n`,
      known,
    )
    expect(list.reading).toMatchObject({ delimiter })
    expect(factsOf(list.units)).toMatchObject([
      { row: 2, complaint: `a ${delimiter} "b"\nc`, expectedOn: '2026-03-04' },
      { row: 3, unit: { sku: 'AK18' } },
    ])
  })

  it('proposes what its columns mean and reads nothing before somebody has said so', async () => {
    const list = await read('Item no.;Order number;Customer comment;Our notes;Colour\nAK;1;x;y;red\n')
    expect(list.units).toBeUndefined()
    expect(list.table).toMatchObject({
      mappingFrom: 'proposed',
      columns: ['sku', 'order', 'comments', null, null],
      sample: [['AK', '1', 'x', 'y', 'red']],
    })
  })

  it('is read by the columns that were chosen, and by those remembered for its headers', async () => {
    const text = 'a;b\nAK17;4711\n'
    const chosen = await read(text, { choices: { columns: ['sku', 'order'] } })
    const remembered = await read(text, { remembered: (key) => (key === 'a\tb' ? { columns: ['order', 'sku'] } : undefined) })
    expect(chosen.units?.[0]?.facts.unit.sku).toBe('AK17')
    expect(remembered.units?.[0]?.facts.unit.sku).toBe('4711')
  })

  it('rejects a quote that is never closed with the row it was opened in', async () => {
    const list = await read('a,b,c,d\nAK,1,"never,\nAK,2,x,\n', known)
    expect(list.rejected).toEqual([{ row: 2, cells: [], faults: [{ type: 'quote' }] }])
  })

  it('rejects numbers that a spreadsheet has rounded, and keeps the zeros a number begins with', async () => {
    const list = await read('a,b,c,d\n00123,1.23E+11,,\nAK,"1,23457E+14",,\n00124,0047,,\n', known)
    expect(list.rejected).toMatchObject([
      { row: 2, faults: [{ type: 'mangled', field: 'order', text: '1.23E+11' }] },
      { row: 3, faults: [{ type: 'mangled', field: 'order', text: '1,23457E+14' }] },
    ])
    expect(factsOf(list.units)).toMatchObject([{ unit: { sku: '00124' }, order: { orderId: '0047' } }])
  })
})

describe('dates of a list', () => {
  const list = (...dates: readonly string[]) => `sku,order id,eta\n${dates.map((date, at) => `AK,${at},${date}`).join('\n')}\n`
  const columns = ['sku', 'order', 'expected-on'] as const

  it('are asked about where they can be read in two ways', async () => {
    const { units, table } = await read(list('03/04/2026', '05/06/2026'), { choices: { columns } })
    expect(units).toBeUndefined()
    expect(table?.ambiguousDates).toEqual(['03/04/2026', '05/06/2026'])
  })

  it('follow the one that can be read in one way only', async () => {
    const dayFirst = await read(list('03/04/2026', '25/04/2026'), { choices: { columns } })
    const monthFirst = await read(list('03/04/2026', '04/25/2026'), { choices: { columns } })
    expect(dayFirst.units?.map(({ facts }) => facts.expectedOn)).toEqual(['2026-04-03', '2026-04-25'])
    expect(monthFirst.units?.map(({ facts }) => facts.expectedOn)).toEqual(['2026-03-04', '2026-04-25'])
  })

  it('are asked about where they contradict each other, and those that do not fit the answer are rejected', async () => {
    const contradicting = list('25/04/2026', '04/25/2026')
    expect((await read(contradicting, { choices: { columns } })).units).toBeUndefined()
    const decided = await read(contradicting, { choices: { columns, dateOrder: 'day-first' } })
    expect(decided.rejected).toMatchObject([{ row: 3, faults: [{ type: 'no-day', field: 'expected-on', text: '04/25/2026' }] }])
  })
})

describe('a workbook', () => {
  const header = ['SKU', 'Order ID', 'Customer comments', 'ETA', 'LPN']
  const columns = ['sku', 'order', 'comments', 'expected-on', 'lpn'] as const

  it('is read with its shared texts, days and leading zeros, without how a text is pronounced', async () => {
    const list = await read(
      workbookFile({
        shared: ['<t>AK17</t>', '<r><t>電気</t></r><r><t>ケトル</t></r><rPh sb="0" eb="2"><t>デンキ</t></rPh>'],
        sheets: [
          { name: 'Notes', hidden: true, rows: [['x']] },
          {
            name: 'März',
            rows: [
              header,
              [{ shared: 0 }, { number: '123', style: SEVEN_DIGITS }, { shared: 1 }, { number: '46085', style: DAY }],
              [],
              ['AK18', '47&11'],
            ],
          },
        ],
      }),
      { choices: { columns } },
    )
    expect(list.reading).toMatchObject({ format: 'workbook', sheet: 'März' })
    expect(list.table?.sheets).toEqual(['März'])
    expect(factsOf(list.units)).toMatchObject([
      { row: 2, unit: { sku: 'AK17' }, order: { orderId: '0000123' }, complaint: '電気ケトル', expectedOn: '2026-03-04' },
      { row: 4, unit: { sku: 'AK18' }, order: { orderId: '47&11' } },
    ])
  })

  it('counts its days from 1904 where it says so', async () => {
    const rows = [header, ['AK17', '1', '', { number: '44623', style: DAY }]] as const
    const list = await read(workbookFile({ is1904: true, sheets: [{ name: 'A', rows }] }), { choices: { columns } })
    expect(list.units?.[0]?.facts.expectedOn).toBe('2026-03-04')
  })

  it('rejects numbers that lost their digits, what became a date, and errors', async () => {
    const rows = [
      header,
      ['AK17', { number: '1.2345678901234568E+17' }],
      ['AK17', { number: '46085', style: DAY }],
      [{ error: '#N/A' }, '1'],
      ['AK17', { number: '1.23456789012E11' }],
    ]
    const list = await read(workbookFile({ sheets: [{ name: 'A', rows }] }), { choices: { columns } })
    expect(list.rejected.map(({ row, faults }) => [row, faults[0]?.type])).toEqual([
      [2, 'mangled'],
      [3, 'mangled'],
      [4, 'mangled'],
    ])
    expect(factsOf(list.units)).toMatchObject([{ order: { orderId: '123456789012' } }])
  })

  it('is read from the sheet somebody chose', async () => {
    const sheets = [
      { name: 'One', rows: [header, ['A', '1']] },
      { name: 'Two', rows: [header, ['B', '1']] },
    ]
    const list = await read(workbookFile({ sheets }), { choices: { columns, sheet: 'Two' } })
    expect(list.units?.[0]?.facts.unit.sku).toBe('B')
  })

  it('is refused where it unpacks to more than it says, or to more than any list', async () => {
    const bomb = zipFile([['xl/workbook.xml', Buffer.alloc(3_000_000)]], 100)
    expect(await reading(bomb)).toMatchObject({ ok: false, error: { type: 'damaged' } })
    const sheet: [string, string][] = [['xl/worksheets/sheet1.xml', '<worksheet/>']]
    expect(await reading(zipFile(sheet))).toMatchObject({ ok: false, error: { type: 'not-a-list' } })
  })
})

describe('what is no list', () => {
  it.each([
    ['nothing at all', '', 'empty'],
    ['blank lines', '\n\r\n  \n', 'empty'],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), 'not-a-list'],
    ['a workbook of before 2007', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'old-workbook'],
    ['a letter', 'Dear Sir or Madam\nthe kettle hums\n', 'no-table'],
    ['names of columns without rows', 'sku,order id\n', 'no-table'],
    ['JSON about something else', '{"orders": []}', 'no-returns'],
    ['a zip cut off', Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]), 'damaged'],
  ])('%s is refused', async (_, bytes, type) => {
    expect(await reading(bytes)).toMatchObject({ ok: false, error: { type } })
  })
})
