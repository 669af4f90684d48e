import type { BuyerLanguage, Language } from '../i18n/localised.ts'

/** Why nothing is covered, sentence by sentence, in the languages in which the warranty itself has none. */
export type ReasonWords = {
  readonly termOver: string
  readonly noLine: string
  readonly exclusion: string
  readonly noDefect: string
  readonly photos: string
  readonly reading: string
  readonly windowOver: string
  readonly conclusion: string
  /** The standard policy's exclusions; one that a policy adds goes by its English name. */
  readonly exclusions: Readonly<Record<string, string>>
}

export const REASON_WORDS: Readonly<Record<Exclude<BuyerLanguage, Language>, ReasonWords>> = {
  de: {
    termOver:
      'Die Garantie auf Ihr Produkt begann mit der Lieferung am {{delivered}} und endete am {{until}}; Sie haben uns den Fehler am {{claimed}} gemeldet.',
    noLine: 'Auf diese Art von Produkt geben wir keine Garantie.',
    exclusion: 'Was wir gefunden haben, spricht für „{{exclusion}}“, und das deckt die Garantie nicht ab.',
    noDefect: 'Die Ursache, die wir gefunden haben, ist kein Mangel des Produkts.',
    photos: 'Wir haben das mit Fotos belegt und zeigen sie Ihnen gern.',
    reading: 'Gemessen: {{value}} {{unit}}.',
    windowOver: 'Die {{days}} Tage, in denen der Marktplatz eine Rückgabe ohne Grund erlaubt, endeten am {{until}}.',
    conclusion: 'Deshalb können wir es nicht kostenlos instand setzen.',
    exclusions: {
      'battery-wear': 'natürliche Alterung des Akkus',
      wear: 'natürlicher Verschleiß',
      misuse: 'unsachgemäße Benutzung',
      abuse: 'Gewalteinwirkung',
      accident: 'Unfall',
      modification: 'eigenmächtiges Öffnen oder Umbauen',
      'force-majeure': 'höhere Gewalt: Blitz, Hochwasser, Brand',
    },
  },
  ja: {
    termOver: '保証期間は製品をお届けした{{delivered}}から始まり、{{until}}に終了しました。ご連絡をいただいたのは{{claimed}}です。',
    noLine: 'この種類の製品には当店の保証がありません。',
    exclusion: '点検の結果、「{{exclusion}}」に当たると判断しました。これは保証の対象外です。',
    noDefect: '判明した原因は、製品の欠陥によるものではありません。',
    photos: '証拠となる写真をお見せできます。',
    reading: '測定値：{{value}} {{unit}}。',
    windowOver: 'マーケットプレイスの返品期間（{{days}}日間）は{{until}}に終了しました。',
    conclusion: 'そのため、無償で修理することができません。',
    exclusions: {
      'battery-wear': 'バッテリーの自然劣化',
      wear: '自然な消耗',
      misuse: '誤った使用',
      abuse: '乱暴な取り扱い',
      accident: '事故',
      modification: '無断での分解または改造',
      'force-majeure': '不可抗力（落雷、水害、火災）',
    },
  },
  fr: {
    termOver:
      'La garantie de votre produit a commencé à la livraison, le {{delivered}}, et a pris fin le {{until}} ; vous nous avez signalé le problème le {{claimed}}.',
    noLine: 'Nous ne donnons pas de garantie sur ce type de produit.',
    exclusion: 'Ce que nous avons constaté indique « {{exclusion}} », ce que la garantie ne couvre pas.',
    noDefect: 'La cause que nous avons trouvée n’est pas un défaut du produit.',
    photos: 'Nous pouvons vous montrer les photos qui le prouvent.',
    reading: 'Mesuré : {{value}} {{unit}}.',
    windowOver: 'Les {{days}} jours pendant lesquels la place de marché accepte un retour sans motif ont pris fin le {{until}}.',
    conclusion: 'Nous ne pouvons donc pas le remettre en état gratuitement.',
    exclusions: {
      'battery-wear': 'usure naturelle de la batterie',
      wear: 'usure naturelle',
      misuse: 'mauvaise utilisation',
      abuse: 'usage violent',
      accident: 'accident',
      modification: 'ouverture ou modification non autorisée',
      'force-majeure': 'force majeure : foudre, inondation, incendie',
    },
  },
  es: {
    termOver:
      'La garantía de su producto empezó con la entrega, el {{delivered}}, y terminó el {{until}}; nos comunicó el problema el {{claimed}}.',
    noLine: 'No damos garantía sobre este tipo de producto.',
    exclusion: 'Lo que hemos encontrado indica «{{exclusion}}», y eso no lo cubre la garantía.',
    noDefect: 'La causa que hemos encontrado no es un defecto del producto.',
    photos: 'Podemos enseñarle las fotos que lo demuestran.',
    reading: 'Medido: {{value}} {{unit}}.',
    windowOver: 'Los {{days}} días en que el mercado admite una devolución sin motivo terminaron el {{until}}.',
    conclusion: 'Por eso no podemos arreglarlo gratuitamente.',
    exclusions: {
      'battery-wear': 'desgaste natural de la batería',
      wear: 'desgaste natural',
      misuse: 'uso inadecuado',
      abuse: 'maltrato',
      accident: 'accidente',
      modification: 'apertura o modificación no autorizada',
      'force-majeure': 'fuerza mayor: rayo, inundación, incendio',
    },
  },
  it: {
    termOver:
      'La garanzia del suo prodotto è iniziata con la consegna, il {{delivered}}, ed è finita il {{until}}; ci ha segnalato il problema il {{claimed}}.',
    noLine: 'Su questo tipo di prodotto non diamo garanzia.',
    exclusion: 'Ciò che abbiamo trovato indica «{{exclusion}}», che la garanzia non copre.',
    noDefect: 'La causa che abbiamo trovato non è un difetto del prodotto.',
    photos: 'Possiamo mostrarle le foto che lo provano.',
    reading: 'Misurato: {{value}} {{unit}}.',
    windowOver: 'I {{days}} giorni in cui il marketplace accetta un reso senza motivo sono finiti il {{until}}.',
    conclusion: 'Per questo non possiamo ripararlo gratuitamente.',
    exclusions: {
      'battery-wear': 'usura naturale della batteria',
      wear: 'usura naturale',
      misuse: 'uso scorretto',
      abuse: 'maltrattamento',
      accident: 'incidente',
      modification: 'apertura o modifica non autorizzata',
      'force-majeure': 'forza maggiore: fulmine, alluvione, incendio',
    },
  },
}
