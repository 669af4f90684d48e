import type { LabelJob } from '../../../shared/labels/label-kind.ts'
import type { Typeface } from '../../../shared/labels/typeface.ts'

/** A typeface by rule: half an em a Latin character, a whole one a Chinese character. */
export const ruledTypeface: Typeface = {
  measure: (text, size) =>
    Array.from(text).reduce((sum, character) => sum + ((character.codePointAt(0) ?? 0) < 0x2e80 ? 0.5 : 1), 0) * size,
}

type Of<Kind extends LabelJob['kind']> = Extract<LabelJob, { readonly kind: Kind }>

export const unitLabel: Of<'unit'> = {
  kind: 'unit',
  data: {
    rma: '7K3-9QF2-M',
    rmaCode: 'RMA7K39QF2M',
    productName: 'Aurora Kettle 1.7 l, brushed steel, keep-warm',
    sku: 'AUR-KT17-SS',
    serial: 'AK17-0093812',
    receivedOn: '2026-11-22',
    bench: '07',
    hint: 'Stops heating after 2 min',
    captions: { sku: 'SKU', serial: 'S/N', received: 'Received', bench: 'Bench' },
  },
}

export const chineseUnitLabel: Of<'unit'> = {
  kind: 'unit',
  data: {
    ...unitLabel.data,
    productName: '极光牌不锈钢保温电热水壶（1.7 升，带温度显示，银色，家用快速烧水，自动断电防干烧）',
    sku: 'AUR-KT17-SS-CN-220V-2026-REV-B',
    serial: 'AK17-0093812-A-2026-44-CN-000017-XY',
    receivedOn: '2026年11月22日',
    bench: '七号台',
    hint: '加热两分钟后停止工作，底座有焦味，疑似温控器故障，请先断电',
    captions: { sku: '货号', serial: '序列号', received: '收货', bench: '工作台' },
  },
}

export const returnLabel: Of<'return'> = {
  kind: 'return',
  data: {
    title: 'REPAIR RETURN',
    from: { name: 'Mendbench Repair Center Kentucky', lines: ['2400 Air Cargo Road, Dock 7', 'Hebron, KY 41048', 'United States'] },
    to: { name: 'Zoë Müller-Ångström', lines: ['1187 Sacramento Street, Apt. 4B', 'San Francisco, CA 94108-1934', 'United States'] },
    carrier: 'UPS',
    service: 'Ground',
    tracking: '1Z999AA10123456784',
    rma: '7K3-9QF2-M',
    rmaCode: 'RMA7K39QF2M',
    orderId: '111-4827163-9920417',
    contents: 'Aurora Kettle 1.7 l, repaired; care card; power base',
    shippedOn: '2026-11-24',
    weight: '1.84 kg',
    captions: { from: 'FROM', to: 'SHIP TO', tracking: 'TRACKING #', rma: 'RMA', order: 'ORDER', contents: 'CONTENTS' },
  },
}

export const chineseReturnLabel: Of<'return'> = {
  kind: 'return',
  data: {
    ...returnLabel.data,
    title: '维修寄回',
    from: { name: '美得修维修中心（深圳二部）', lines: ['广东省深圳市南山区科技园北区朗山路 16 号 5 楼', '电话 0755-2601 8837'] },
    to: {
      name: 'Li Na 李娜',
      lines: ['Room 1802, Building 3, Lane 1555 Zhangyang North Road', 'Pudong New Area, Shanghai 200129, P. R. China'],
      localLines: ['上海市浦东新区张杨北路1555弄3号楼1802室', '邮编 200129　电话 138 1642 7790'],
    },
    carrier: 'SF Express 顺丰',
    service: '标准快递',
    tracking: 'SF1402837465920',
    contents: '极光电热水壶 1.7 升（已修复），说明卡一张，电源底座一个，另附小礼品：硅胶隔热垫两片与清洁刷一支',
    shippedOn: '2026年11月24日',
    weight: '1.84 千克',
    captions: {
      from: '寄件人 FROM',
      to: '收件人 SHIP TO',
      tracking: '运单号 TRACKING #',
      rma: '维修单号 RMA',
      order: '订单号 ORDER',
      contents: '内件 CONTENTS',
    },
  },
}

export const testLabel: Of<'test'> = {
  kind: 'test',
  data: {
    title: 'Printer test',
    printer: 'ZD421 · Bench 07',
    printedAt: '2026-11-22 09:41',
    code: 'TEST7K39QF2M',
    instruction: 'Scan this code. 请扫描此码。All four edges must show.',
  },
}
