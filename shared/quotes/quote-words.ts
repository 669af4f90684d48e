import type { BuyerLanguage } from '../i18n/localised.ts'

/** All that stands on a quote beside what it is about. Placeholders are `{{name}}`. */
export type QuoteWords = {
  readonly title: string
  readonly revision: string
  readonly from: string
  readonly to: string
  readonly issued: string
  readonly validUntil: string
  readonly rma: string
  readonly order: string
  readonly product: string
  readonly serial: string
  readonly reason: string
  /** Where nobody wrote more about it. */
  readonly notCovered: string
  readonly offer: string
  readonly item: string
  readonly count: string
  readonly price: string
  readonly amount: string
  readonly labour: string
  readonly freight: string
  readonly minutes: string
  readonly perHour: string
  readonly net: string
  readonly tax: string
  readonly total: string
  readonly how: string
  readonly answer: string
  readonly lines: string
  readonly lapses: string
  readonly page: string
}

/** In every language a buyer is written to: one that is missing does not compile. */
export const QUOTE_WORDS: Readonly<Record<BuyerLanguage, QuoteWords>> = {
  en: {
    title: 'Quote for a repair',
    revision: 'Revision {{revision}}',
    from: 'From',
    to: 'To',
    issued: 'Date',
    validUntil: 'Valid until',
    rma: 'RMA number',
    order: 'Order',
    product: 'Product',
    serial: 'Serial number',
    reason: 'Why this repair has a price',
    notCovered: 'The warranty on your product does not cover this repair.',
    offer: 'What we offer',
    item: 'Item',
    count: 'Quantity',
    price: 'Price',
    amount: 'Amount',
    labour: 'Labour',
    freight: 'Freight',
    minutes: '{{count}} min',
    perHour: '{{price}} an hour',
    net: 'Net amount',
    tax: 'Tax {{percent}}%',
    total: 'Total',
    how: 'How to answer',
    answer: 'Answer our message and name {{rma}}, revision {{revision}}. We begin as soon as you accept.',
    lines: 'You may accept all of it or only some lines: name their numbers.',
    lapses: 'Without your answer by {{day}} this quote lapses, and we ask you what shall become of your product.',
    page: 'Page {{page}} of {{pages}}',
  },
  'zh-CN': {
    title: '维修报价单',
    revision: '第 {{revision}} 版',
    from: '维修中心',
    to: '收件人',
    issued: '日期',
    validUntil: '有效期至',
    rma: 'RMA 编号',
    order: '订单号',
    product: '产品',
    serial: '序列号',
    reason: '为什么需要付费',
    notCovered: '此项维修不在您产品的质保范围内。',
    offer: '报价内容',
    item: '项目',
    count: '数量',
    price: '单价',
    amount: '金额',
    labour: '工时',
    freight: '运费',
    minutes: '{{count}} 分钟',
    perHour: '每小时 {{price}}',
    net: '未税金额',
    tax: '税 {{percent}}%',
    total: '合计',
    how: '如何答复',
    answer: '请回复我们的消息，并注明编号 {{rma}} 和第 {{revision}} 版。收到您的同意后，我们立即开始维修。',
    lines: '您可以接受全部项目，也可以只接受其中几项：请注明项目序号。',
    lapses: '如果到 {{day}} 仍未收到您的答复，此报价将失效，我们会再与您确认产品如何处理。',
    page: '第 {{page}} 页，共 {{pages}} 页',
  },
  de: {
    title: 'Angebot für eine Reparatur',
    revision: 'Fassung {{revision}}',
    from: 'Von',
    to: 'An',
    issued: 'Datum',
    validUntil: 'Gültig bis',
    rma: 'RMA-Nummer',
    order: 'Bestellung',
    product: 'Produkt',
    serial: 'Seriennummer',
    reason: 'Warum diese Reparatur etwas kostet',
    notCovered: 'Die Garantie auf Ihr Produkt deckt diese Reparatur nicht ab.',
    offer: 'Was wir anbieten',
    item: 'Position',
    count: 'Menge',
    price: 'Preis',
    amount: 'Betrag',
    labour: 'Arbeitszeit',
    freight: 'Versand',
    minutes: '{{count}} Min.',
    perHour: '{{price}} pro Stunde',
    net: 'Nettobetrag',
    tax: 'Steuer {{percent}} %',
    total: 'Gesamtbetrag',
    how: 'So antworten Sie',
    answer:
      'Antworten Sie auf unsere Nachricht und nennen Sie die Nummer {{rma}} und die Fassung {{revision}}. Sobald Sie annehmen, beginnen wir.',
    lines: 'Sie können alles annehmen oder nur einzelne Positionen: Nennen Sie deren Nummern.',
    lapses: 'Ohne Ihre Antwort bis zum {{day}} verfällt dieses Angebot, und wir fragen Sie, was mit Ihrem Produkt geschehen soll.',
    page: 'Seite {{page}} von {{pages}}',
  },
  ja: {
    title: '修理お見積書',
    revision: '第{{revision}}版',
    from: '差出人',
    to: '宛先',
    issued: '発行日',
    validUntil: '有効期限',
    rma: 'RMA番号',
    order: '注文番号',
    product: '製品',
    serial: 'シリアル番号',
    reason: '有償修理となる理由',
    notCovered: 'この修理は製品保証の対象外です。',
    offer: 'お見積内容',
    item: '項目',
    count: '数量',
    price: '単価',
    amount: '金額',
    labour: '作業料',
    freight: '送料',
    minutes: '{{count}}分',
    perHour: '1時間 {{price}}',
    net: '税抜金額',
    tax: '税 {{percent}}%',
    total: '合計',
    how: 'ご回答の方法',
    answer:
      '当センターからのメッセージに、番号 {{rma}} と第{{revision}}版である旨を添えてご返信ください。ご承諾を確認後、修理を開始します。',
    lines: 'すべての項目、または一部の項目のみをご承諾いただけます。一部の場合は項目の番号をお知らせください。',
    lapses: '{{day}}までにご回答がない場合、このお見積は無効となり、製品のお取り扱いについて改めてお伺いします。',
    page: '{{page}} / {{pages}} ページ',
  },
  fr: {
    title: 'Devis de réparation',
    revision: 'Version {{revision}}',
    from: 'De',
    to: 'À',
    issued: 'Date',
    validUntil: 'Valable jusqu’au',
    rma: 'Numéro RMA',
    order: 'Commande',
    product: 'Produit',
    serial: 'Numéro de série',
    reason: 'Pourquoi cette réparation est payante',
    notCovered: 'La garantie de votre produit ne couvre pas cette réparation.',
    offer: 'Notre offre',
    item: 'Désignation',
    count: 'Quantité',
    price: 'Prix',
    amount: 'Montant',
    labour: 'Main-d’œuvre',
    freight: 'Transport',
    minutes: '{{count}} min',
    perHour: '{{price}} de l’heure',
    net: 'Montant net',
    tax: 'Taxe {{percent}} %',
    total: 'Total',
    how: 'Comment répondre',
    answer: 'Répondez à notre message en indiquant le numéro {{rma}} et la version {{revision}}. Nous commençons dès que vous acceptez.',
    lines: 'Vous pouvez tout accepter ou seulement certaines lignes : indiquez leurs numéros.',
    lapses:
      'Sans réponse de votre part avant le {{day}} inclus, ce devis expire et nous vous demanderons ce que doit devenir votre produit.',
    page: 'Page {{page}} sur {{pages}}',
  },
  es: {
    title: 'Presupuesto de reparación',
    revision: 'Versión {{revision}}',
    from: 'De',
    to: 'Para',
    issued: 'Fecha',
    validUntil: 'Válido hasta',
    rma: 'Número RMA',
    order: 'Pedido',
    product: 'Producto',
    serial: 'Número de serie',
    reason: 'Por qué esta reparación tiene un precio',
    notCovered: 'La garantía de su producto no cubre esta reparación.',
    offer: 'Lo que ofrecemos',
    item: 'Concepto',
    count: 'Cantidad',
    price: 'Precio',
    amount: 'Importe',
    labour: 'Mano de obra',
    freight: 'Transporte',
    minutes: '{{count}} min',
    perHour: '{{price}} por hora',
    net: 'Importe neto',
    tax: 'Impuesto {{percent}} %',
    total: 'Total',
    how: 'Cómo responder',
    answer: 'Responda a nuestro mensaje e indique el número {{rma}} y la versión {{revision}}. Empezaremos en cuanto acepte.',
    lines: 'Puede aceptarlo todo o solo algunas líneas: indique sus números.',
    lapses: 'Si no responde hasta el {{day}}, este presupuesto caduca y le preguntaremos qué hacer con su producto.',
    page: 'Página {{page}} de {{pages}}',
  },
  it: {
    title: 'Preventivo di riparazione',
    revision: 'Versione {{revision}}',
    from: 'Da',
    to: 'A',
    issued: 'Data',
    validUntil: 'Valido fino al',
    rma: 'Numero RMA',
    order: 'Ordine',
    product: 'Prodotto',
    serial: 'Numero di serie',
    reason: 'Perché questa riparazione ha un prezzo',
    notCovered: 'La garanzia del suo prodotto non copre questa riparazione.',
    offer: 'La nostra offerta',
    item: 'Voce',
    count: 'Quantità',
    price: 'Prezzo',
    amount: 'Importo',
    labour: 'Manodopera',
    freight: 'Spedizione',
    minutes: '{{count}} min',
    perHour: '{{price}} all’ora',
    net: 'Importo netto',
    tax: 'Imposta {{percent}} %',
    total: 'Totale',
    how: 'Come rispondere',
    answer: 'Risponda al nostro messaggio indicando il numero {{rma}} e la versione {{revision}}. Iniziamo appena accetta.',
    lines: 'Può accettare tutto o solo alcune voci: indichi i loro numeri.',
    lapses: 'Senza una sua risposta entro il {{day}} questo preventivo decade e le chiederemo che cosa fare del prodotto.',
    page: 'Pagina {{page}} di {{pages}}',
  },
}

/** A text with its values put in. */
export function filled(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''))
}
