import type { TextTable } from './text-table.ts'

/** The words of the repair center that are not in the workflow itself. */
export const domainTexts = {
  'stage.expected': { en: 'Expected', 'zh-CN': '待到货' },
  'stage.received': { en: 'Received', 'zh-CN': '已签收' },
  'stage.inspecting': { en: 'Inspecting', 'zh-CN': '检查中' },
  'stage.diagnosing': { en: 'Diagnosing', 'zh-CN': '诊断中' },
  'stage.deciding': { en: 'Deciding', 'zh-CN': '待决定' },
  'stage.repairing': { en: 'Repairing', 'zh-CN': '维修中' },
  'stage.testing': { en: 'Testing', 'zh-CN': '测试中' },
  'stage.packing': { en: 'Packing', 'zh-CN': '包装中' },
  'stage.ready': { en: 'Ready to ship', 'zh-CN': '待发货' },
  'stage.shipped': { en: 'Shipped', 'zh-CN': '已发出' },
  'stage.closed': { en: 'Closed', 'zh-CN': '已结案' },
  'stage.on-hold': { en: 'On hold', 'zh-CN': '暂停' },
  'stage.cancelled': { en: 'Cancelled', 'zh-CN': '已取消' },

  'shot.parcel': { en: 'Sealed parcel', 'zh-CN': '未拆包裹' },
  'shot.label': { en: 'Shipping label', 'zh-CN': '运单' },
  'shot.opened': { en: 'Opened box', 'zh-CN': '开箱' },
  'shot.serial': { en: 'Serial number', 'zh-CN': '序列号' },
  'shot.damage': { en: 'Damage', 'zh-CN': '损坏处' },
  'shot.tested': { en: 'Powered-on test', 'zh-CN': '通电测试' },
  'shot.packed': { en: 'Packed parcel', 'zh-CN': '打包完成' },
  'shot.unit': { en: 'Whole unit as it came', 'zh-CN': '机器整体' },
  'shot.plate': { en: 'Type plate', 'zh-CN': '铭牌' },
  'shot.contents': { en: 'Contents laid out', 'zh-CN': '全部物品' },
  'shot.other': { en: 'Other picture', 'zh-CN': '其他照片' },

  'kind.return': { en: 'Return', 'zh-CN': '退货' },
  'kind.exchange': { en: 'Exchange', 'zh-CN': '换货' },
  'kind.refund': { en: 'Refund', 'zh-CN': '退款' },
  'kind.resend': { en: 'Resend', 'zh-CN': '补发' },
  'kind.complaint': { en: 'Complaint', 'zh-CN': '投诉' },

  'label.unit': { en: 'Unit label', 'zh-CN': '机身标签' },
  'label.return': { en: 'Return label', 'zh-CN': '回寄标签' },

  'field.serial': { en: 'Serial number', 'zh-CN': '序列号' },
  'field.tracking': { en: 'Tracking number', 'zh-CN': '运单号' },
  'field.order': { en: 'Order', 'zh-CN': '订单' },
  'field.product': { en: 'Product', 'zh-CN': '产品' },
  'field.lpn': { en: 'LPN', 'zh-CN': 'LPN' },
  'field.sku': { en: 'SKU', 'zh-CN': 'SKU' },
  'field.marketplace': { en: 'Marketplace', 'zh-CN': '站点' },
  'field.price': { en: 'Price', 'zh-CN': '价格' },
} as const satisfies TextTable
