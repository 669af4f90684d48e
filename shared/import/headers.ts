import type { Field } from './field.ts'

/**
 * Names a column may have, as `headerKey` makes them. English: the download and online names of the FBA customer returns report
 * (Seller Central help 200453320, in both its versions: order-id and amazon-order-id) and of the report on returns to the seller
 * (Selling Partner API, GET_FLAT_FILE_RETURNS_DATA_BY_RETURN_DATE). Japanese: 出品者SKU, 商品名, 数量 as Amazon's Japanese listing
 * reports write them. The other German, Japanese and Chinese names are the words of Seller Central in that language; no list of
 * theirs is published.
 */
const NAMES: Readonly<Record<Field, readonly string[]>> = {
  sku: [
    'sku',
    'merchant sku',
    'seller sku',
    'msku',
    'item number',
    'item no',
    'article no',
    'product number',
    'artikelnr',
    'artikel nr',
    'article number',
    'händler sku',
    'verkäufer sku',
    'artikelnummer',
    '出品者sku',
    '商品管理番号',
    '卖家sku',
    '商品编码',
  ],
  'product-name': [
    'product name',
    'item name',
    'product',
    'title',
    'description',
    'produktname',
    'artikelbezeichnung',
    'artikelname',
    'bezeichnung',
    '商品名',
    '商品名称',
    '产品名称',
  ],
  asin: ['asin'],
  fnsku: ['fnsku', 'fulfillment network sku'],
  serial: ['serial number', 'serial no', 'serial', 'sn', 's/n', 'seriennummer', 'シリアル番号', '製造番号', '序列号'],
  lpn: [
    'license plate number',
    'license plate',
    'lpn',
    'lpn number',
    'lpn nummer',
    'kennzeichen lpn',
    'ライセンスプレート番号',
    'lpn番号',
    'lpn编号',
  ],
  quantity: ['quantity', 'qty', 'units', 'return quantity', 'menge', 'anzahl', 'stückzahl', '数量', '退货数量'],
  order: [
    'order id',
    'amazon order id',
    'order number',
    'order no',
    'order',
    'bestellnummer',
    'bestellnr',
    'bestell nr',
    'amazon bestellnummer',
    'auftragsnummer',
    '注文番号',
    'amazon注文番号',
    '订单编号',
    '订单号',
    '亚马逊订单编号',
  ],
  'return-id': [
    'return id',
    'rma',
    'rma id',
    'rma number',
    'amazon rma id',
    'merchant rma id',
    'return number',
    'rücksendenummer',
    'retourennummer',
    'rma nummer',
    '返品番号',
    'rma番号',
    '退货编号',
    '退货单号',
  ],
  marketplace: ['marketplace', 'sales channel', 'marktplatz', 'vertriebskanal', 'マーケットプレイス', '販売チャネル', '站点', '销售渠道'],
  price: ['price', 'item price', 'unit price', 'order amount', 'preis', 'einzelpreis', 'artikelpreis', '価格', '商品価格', '单价', '价格'],
  currency: ['currency', 'currency code', 'währung', '通貨', '货币', '币种'],
  'ordered-on': ['order date', 'purchase date', 'ordered on', 'bestelldatum', 'kaufdatum', '注文日', '下单日期', '订单日期'],
  'delivered-on': ['delivery date', 'delivered on', 'delivered', 'lieferdatum', 'zustelldatum', '配達日', '送达日期', '签收日期'],
  'expected-on': [
    'return date',
    'returned date',
    'expected on',
    'expected date',
    'expected arrival',
    'eta',
    'return request date',
    'return delivery date',
    'rückgabedatum',
    'rücksendedatum',
    'erwartet am',
    'eingang erwartet',
    '返品日',
    '到着予定日',
    '退货日期',
    '预计到货日期',
  ],
  reason: [
    'reason',
    'return reason',
    'customer return reason',
    'grund',
    'rückgabegrund',
    'rücksendegrund',
    'retourengrund',
    '理由',
    '返品理由',
    '原因',
    '退货原因',
  ],
  comments: [
    'customer comments',
    'comments',
    'customer comment',
    'buyer comments',
    'problem',
    'fault',
    'complaint',
    'kundenkommentare',
    'kundenkommentar',
    'kommentar',
    'kommentare',
    'fehlerbeschreibung',
    '購入者のコメント',
    'お客様のコメント',
    'コメント',
    '买家评论',
    '买家备注',
    '问题描述',
    '故障描述',
  ],
  carrier: [
    'carrier',
    'return carrier',
    'carrier name',
    'versanddienstleister',
    'spediteur',
    'paketdienst',
    '配送業者',
    '運送会社',
    '承运商',
    '物流商',
    '快递公司',
  ],
  tracking: [
    'tracking',
    'tracking id',
    'tracking number',
    'tracking no',
    'return tracking',
    'return tracking id',
    'return tracking number',
    'sendungsnummer',
    'trackingnummer',
    'paketnummer',
    '追跡番号',
    '伝票番号',
    '送り状番号',
    '运单号',
    '物流单号',
    '快递单号',
    '追踪编号',
  ],
}

/** Names of the report that mean nothing to a case, but tell that it is this report. */
const FBA_ONLY: ReadonlySet<string> = new Set([
  'detailed disposition',
  'disposition',
  'fulfillment center id',
  'license plate number',
  'zustand',
  'detaillierter zustand',
  'versandzentrum',
  'logistikzentrum',
  '商品の状態',
  '在庫の状態',
  'フルフィルメントセンター',
  'フルフィルメントセンターid',
  'ライセンスプレート番号',
  '库存属性',
  '库存属性详情',
  '运营中心',
  '运营中心编号',
])

/** A header as it is compared: full-width forms folded, lower case, every run of blanks, dashes, underscores and dots one blank. */
export function headerKey(header: string): string {
  return header
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\-_.:#]+/g, ' ')
    .trim()
}

const FIELD_OF: ReadonlyMap<string, Field> = new Map(
  (Object.keys(NAMES) as Field[]).flatMap((field) => NAMES[field].map((name) => [headerKey(name), field] as const)),
)

/** The field a header names, word for word. */
export function fieldOfHeader(header: string): Field | undefined {
  return FIELD_OF.get(headerKey(header))
}

export function isFbaHeader(header: string): boolean {
  return FBA_ONLY.has(headerKey(header))
}

/** Every name with its field, for comparing by likeness. */
export const KNOWN_HEADERS: readonly (readonly [string, Field])[] = [...FIELD_OF]

/** Words that tell text in Shift_JIS: what a Japanese list calls its columns. */
export const JAPANESE_HEADERS: readonly string[] = [...FIELD_OF.keys(), ...FBA_ONLY].filter((name) =>
  /[\u3041-\u30ff\u4e00-\u9fff]/.test(name),
)
