import type { CloudTrouble, EnrolRefusal } from '../contract/cloud.ts'
import type { Localised } from './localised.ts'
import type { TextTable } from './text-table.ts'

/** Several benches and their cloud: how it stands, what to choose, who has what. */
export const cloudTexts = {
  'conflict.why': {
    en: 'Two benches worked on this case without knowing of each other. Pictures, parts and notes of both stay.',
    'zh-CN': '两个工作台在互不知情时处理了同一工单。双方的照片、配件和备注都会保留。',
  },
  'conflict.side.standing': { en: 'As it stands', 'zh-CN': '当前走向' },
  'conflict.side.other': { en: 'The other way', 'zh-CN': '另一走向' },
  'conflict.keep.standing': { en: 'Keep this', 'zh-CN': '保留此走向' },
  'conflict.keep.other': { en: 'Take this instead', 'zh-CN': '改用此走向' },
  'conflict.who': { en: '{{name}} · {{bench}}', 'zh-CN': '{{name}} · {{bench}}' },
  'conflict.parts': { en: 'Parts: {{parts}}', 'zh-CN': '配件：{{parts}}' },
  'conflict.on-bench': {
    en: 'Put the case on the bench to choose by a scan.',
    'zh-CN': '将工单放上工作台后可扫码选择。',
  },

  'mark.superseded': { en: 'went another way', 'zh-CN': '走向不同' },
  'mark.duplicate': { en: 'had been done already', 'zh-CN': '此前已完成' },
  'mark.lost': { en: 'a later value counts', 'zh-CN': '以较晚的值为准' },
  'mark.offline': { en: 'recorded offline', 'zh-CN': '离线记录' },
  'mark.also-set': { en: 'Also set to {{value}} by {{bench}}', 'zh-CN': '{{bench}} 也设为 {{value}}' },
  'mark.take': { en: 'Take this value', 'zh-CN': '改用此值' },
  'mark.newer': { en: 'Written by a newer Mendbench', 'zh-CN': '由较新版本的 Mendbench 写入' },

  'cloud.state.none': { en: 'This bench works alone', 'zh-CN': '本工作台独立运行' },
  'cloud.none.what': {
    en: 'Everything is kept on this machine. Join a cloud to work on the same cases at several benches.',
    'zh-CN': '所有数据都在本机。加入云端后，多个工作台可处理同一批工单。',
  },
  'cloud.state.current': { en: 'Everything is in the cloud', 'zh-CN': '已全部上云' },
  'cloud.state.sending_one': { en: 'Sending {{count}} entry', 'zh-CN': '正在发送 {{count}} 条' },
  'cloud.state.sending_other': { en: 'Sending {{count}} entries', 'zh-CN': '正在发送 {{count}} 条' },
  'cloud.state.fetching': { en: 'Fetching {{done}} of {{of}}', 'zh-CN': '正在获取 {{done}} / {{of}}' },
  'cloud.state.fetching.usable': {
    en: 'You can scan and work meanwhile. Older cases appear as they come.',
    'zh-CN': '期间可照常扫码和工作，较早的工单会陆续出现。',
  },
  'cloud.trouble.unreachable': { en: 'Working offline', 'zh-CN': '离线工作中' },
  'cloud.trouble.busy': { en: 'The cloud is busy', 'zh-CN': '云端繁忙' },
  'cloud.trouble.untrusted': { en: 'The cloud shows another certificate', 'zh-CN': '云端证书不符' },
  'cloud.trouble.not-a-cloud': { en: 'At this address is no Mendbench cloud', 'zh-CN': '该地址不是 Mendbench 云端' },
  'cloud.trouble.revoked': { en: 'This bench was shut out', 'zh-CN': '本工作台已被停用' },
  'cloud.trouble.unknown-bench': { en: 'The cloud does not know this bench', 'zh-CN': '云端不认识本工作台' },
  'cloud.trouble.fork': { en: 'This store runs twice', 'zh-CN': '此数据在两处同时运行' },
  'cloud.trouble.broken': { en: 'Entries of another bench do not fit', 'zh-CN': '其他工作台的记录不连续' },
  'cloud.trouble.version': { en: 'This Mendbench is too old for the cloud', 'zh-CN': '本机版本过旧，无法连接云端' },
  'cloud.trouble.refused': { en: 'The cloud refuses', 'zh-CN': '云端拒绝' },
  'cloud.do.unreachable': {
    en: 'Nothing to do: everything is kept here and sent by itself. If it lasts, look at the network cable.',
    'zh-CN': '无需操作：数据保存在本机，恢复后自动发送。若持续不通，请检查网线。',
  },
  'cloud.do.busy': { en: 'Nothing to do: it is tried again by itself.', 'zh-CN': '无需操作：会自动重试。' },
  'cloud.do.untrusted': {
    en: 'Nothing is sent. Ask who runs the cloud whether its certificate was changed.',
    'zh-CN': '数据未发送。请询问云端管理员证书是否更换。',
  },
  'cloud.do.not-a-cloud': { en: 'Ask who runs the cloud for its address.', 'zh-CN': '请向云端管理员确认地址。' },
  'cloud.do.revoked': { en: 'Ask who runs the cloud to let this bench in again.', 'zh-CN': '请联系云端管理员重新授权本工作台。' },
  'cloud.do.unknown-bench': {
    en: 'Ask who runs the cloud: it was perhaps set up anew.',
    'zh-CN': '请联系云端管理员：云端可能已重新安装。',
  },
  'cloud.do.fork': {
    en: 'A copy of this store runs on another machine. This bench goes on under another identity by itself.',
    'zh-CN': '此数据的副本在另一台机器上运行。本工作台会自动换用新身份继续。',
  },
  'cloud.do.broken': {
    en: 'Nothing of it is taken in. Export the details below for support.',
    'zh-CN': '这些记录未被采用。请将下方详情提供给技术支持。',
  },
  'cloud.do.version': {
    en: 'Update Mendbench on this machine. Work is kept until then.',
    'zh-CN': '请更新本机的 Mendbench，期间数据会保留。',
  },
  'cloud.do.refused': {
    en: 'Export the details below for support. Work is kept here.',
    'zh-CN': '请将下方详情提供给技术支持，数据保留在本机。',
  },
  'cloud.since': { en: 'since {{when}}', 'zh-CN': '自 {{when}}' },
  'cloud.again': { en: 'It is tried again {{when}}.', 'zh-CN': '下次重试：{{when}}。' },
  'cloud.try-now': { en: 'Try now', 'zh-CN': '立即重试' },
  'cloud.center': { en: 'Center', 'zh-CN': '维修中心' },
  'cloud.address': { en: 'Address', 'zh-CN': '地址' },
  'cloud.unsent': { en: 'Not sent yet', 'zh-CN': '尚未发送' },
  'cloud.unsent.nothing': { en: 'nothing', 'zh-CN': '无' },
  'cloud.unsent.events_one': { en: '{{count}} entry', 'zh-CN': '{{count}} 条记录' },
  'cloud.unsent.events_other': { en: '{{count}} entries', 'zh-CN': '{{count}} 条记录' },
  'cloud.unsent.pictures_one': { en: '{{count}} picture', 'zh-CN': '{{count}} 张照片' },
  'cloud.unsent.pictures_other': { en: '{{count}} pictures', 'zh-CN': '{{count}} 张照片' },
  'cloud.heard': { en: 'Last heard', 'zh-CN': '上次联系' },
  'cloud.heard.never': { en: 'not since this start', 'zh-CN': '启动后尚未联系' },
  'cloud.benches': { en: 'Benches of the center', 'zh-CN': '中心的工作台' },
  'cloud.benches.this': { en: 'this bench', 'zh-CN': '本工作台' },
  'cloud.benches.nothing': { en: 'no case told', 'zh-CN': '暂无工单' },
  'cloud.held': { en: 'Held by {{bench}}, {{name}}, {{time}}', 'zh-CN': '{{bench}} 持有，{{name}}，{{time}}' },
  'cloud.held.hint': { en: 'Scan it here to take it over.', 'zh-CN': '在此扫码即可接手。' },

  'enrol.title': { en: 'Join a center', 'zh-CN': '加入维修中心' },
  'enrol.lead': {
    en: 'Who runs the cloud gives you an address and a code that lets one bench in. Scan it, or type both.',
    'zh-CN': '云端管理员会提供地址和一次性代码，可扫码或手动输入。',
  },
  'enrol.address': { en: 'Address of the cloud', 'zh-CN': '云端地址' },
  'enrol.code': { en: 'Code', 'zh-CN': '代码' },
  'enrol.pin': { en: 'Fingerprint of its certificate (if you were given one)', 'zh-CN': '证书指纹（如有提供）' },
  'enrol.bench': { en: 'Name of this bench', 'zh-CN': '本工作台名称' },
  'enrol.go': { en: 'Join', 'zh-CN': '加入' },
  'enrol.scan': { en: 'or scan the code you were given', 'zh-CN': '或扫描收到的二维码' },
  'enrol.scanned': { en: 'Read from the code. Press Enter to join.', 'zh-CN': '已从二维码读取，按回车加入。' },
  'enrol.back': { en: 'Set up a new center instead', 'zh-CN': '改为新建维修中心' },
  'enrol.invalid': {
    en: 'The address begins with http:// or https://, the code has at least 8 characters.',
    'zh-CN': '地址以 http:// 或 https:// 开头，代码至少 8 个字符。',
  },
  'enrol.failed': { en: 'The bench did not answer. Nothing was changed.', 'zh-CN': '后台程序没有应答，数据没有改变。' },
  'enrol.refusal.unreachable': {
    en: 'There is no answer at this address. Check it and the network.',
    'zh-CN': '该地址没有应答，请检查地址和网络。',
  },
  'enrol.refusal.untrusted': {
    en: 'The certificate is not the one you named. Ask who runs the cloud for its fingerprint.',
    'zh-CN': '证书与指纹不符，请向云端管理员确认指纹。',
  },
  'enrol.refusal.not-a-cloud': {
    en: 'Something answers there, but no Mendbench cloud. Check the address.',
    'zh-CN': '该地址有应答，但不是 Mendbench 云端，请检查地址。',
  },
  'enrol.refusal.unknown-code': {
    en: 'The cloud does not know this code. Check it for a slip.',
    'zh-CN': '云端没有此代码，请检查是否输错。',
  },
  'enrol.refusal.used-code': { en: 'The code let a bench in already. Ask for a new one.', 'zh-CN': '此代码已被使用，请索取新代码。' },
  'enrol.refusal.expired-code': { en: 'The code has run out. Ask for a new one.', 'zh-CN': '代码已过期，请索取新代码。' },
  'enrol.refusal.enrolled-already': { en: 'This bench has joined already.', 'zh-CN': '本工作台已加入。' },
  'enrol.refusal.name-needed': {
    en: 'Give this bench a name, so that the others know whose work they see.',
    'zh-CN': '请填写工作台名称，方便其他人识别。',
  },
  'enrol.refusal.refused': { en: 'The cloud refuses: {{detail}}', 'zh-CN': '云端拒绝：{{detail}}' },

  'safety.cloud.none': { en: 'Kept on this machine', 'zh-CN': '保存在本机' },
  'safety.cloud.current': { en: 'All in cloud', 'zh-CN': '已全部上云' },
  'safety.cloud.sending_one': { en: 'Sending {{count}}', 'zh-CN': '发送中 {{count}}' },
  'safety.cloud.sending_other': { en: 'Sending {{count}}', 'zh-CN': '发送中 {{count}}' },
  'safety.cloud.fetching': { en: 'Fetching {{done}} of {{of}}', 'zh-CN': '获取中 {{done}} / {{of}}' },
  'safety.cloud.offline': { en: 'Working offline', 'zh-CN': '离线工作中' },
  'safety.cloud.offline-unsent_one': { en: 'Working offline – {{count}} to send', 'zh-CN': '离线工作中，{{count}} 条待发送' },
  'safety.cloud.offline-unsent_other': { en: 'Working offline – {{count}} to send', 'zh-CN': '离线工作中，{{count}} 条待发送' },
  'safety.cloud.trouble': { en: 'Cloud: look here', 'zh-CN': '云端：请查看' },
} as const satisfies TextTable &
  Record<`cloud.trouble.${CloudTrouble}` | `cloud.do.${CloudTrouble}`, Localised> &
  Record<`enrol.refusal.${EnrolRefusal}`, Localised>
