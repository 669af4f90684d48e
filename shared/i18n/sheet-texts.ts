import type { StageName } from '../cases/workflow.ts'
import type { TextTable } from './text-table.ts'
import type { SheetGroup } from '../bench/command-sheet.ts'
import type { Localised } from './localised.ts'

/** What is printed on a page: command sheets and badges. */
export const sheetTexts = {
  'sheet.title': { en: 'Print sheets', 'zh-CN': '打印条码页' },
  'sheet.which': { en: 'Which sheet', 'zh-CN': '选择页面' },
  'sheet.commands': { en: 'Commands', 'zh-CN': '命令' },
  'sheet.answers': { en: 'Answers', 'zh-CN': '答案' },
  'sheet.badges': { en: 'Badges', 'zh-CN': '工牌' },
  'sheet.paper': { en: 'Paper', 'zh-CN': '纸张' },
  'sheet.paper.a4': { en: 'A4', 'zh-CN': 'A4' },
  'sheet.paper.letter': { en: 'Letter', 'zh-CN': '美国信纸 Letter' },
  'sheet.print': { en: 'Print', 'zh-CN': '打印' },
  'sheet.back': { en: 'Back', 'zh-CN': '返回' },
  'sheet.preview': { en: 'Preview', 'zh-CN': '预览' },
  'sheet.pages_one': { en: '{{count}} page', 'zh-CN': '共 {{count}} 页' },
  'sheet.pages_other': { en: '{{count}} pages', 'zh-CN': '共 {{count}} 页' },
  'sheet.pdf': {
    en: 'Print at 100 %. For a file, choose “Save as PDF” as the printer.',
    'zh-CN': '请按 100% 打印。需要文件时，打印机选择“另存为 PDF”。',
  },
  'sheet.all-badges': { en: 'All badges', 'zh-CN': '全部工牌' },
  'sheet.nobody': { en: 'Nobody of that name works here', 'zh-CN': '没有此操作员' },

  'sheet.commands.print': { en: 'Print command sheet', 'zh-CN': '打印命令条码页' },
  'sheet.commands.title': { en: 'Commands of the bench {{at}}/{{of}}', 'zh-CN': '工作台命令 {{at}}/{{of}}' },
  'sheet.commands.how': {
    en: 'Scan instead of pressing. What is not due now is refused and does no harm.',
    'zh-CN': '扫码即可代替按键。当前不适用的命令会被拒绝，不会造成影响。',
  },
  'sheet.answers.title': { en: 'Answers at the bench {{at}}/{{of}}', 'zh-CN': '工作台答案 {{at}}/{{of}}' },
  'sheet.answers.how': {
    en: 'Scan an answer when its question stands on the screen.',
    'zh-CN': '屏幕上出现对应问题时，扫描答案。',
  },
  'sheet.group.any-time': { en: 'At any time', 'zh-CN': '随时可用' },
  'sheet.group.hold': { en: 'Put on hold', 'zh-CN': '暂停处理' },
  'sheet.command.shot': { en: 'Take the picture asked for', 'zh-CN': '拍摄所需照片' },
  'sheet.command.shot-of': { en: 'Picture: {{shot}}', 'zh-CN': '拍照：{{shot}}' },
  'sheet.command.tick': { en: 'Put in: {{item}}', 'zh-CN': '已放入：{{item}}' },
  'sheet.command.print.unit': { en: 'Print unit label', 'zh-CN': '打印机身标签' },
  'sheet.command.print.return': { en: 'Print return label', 'zh-CN': '打印回寄标签' },
  'sheet.command.undo': { en: 'Take the last step back', 'zh-CN': '撤销上一步' },
  'sheet.command.put-aside': { en: 'Put aside', 'zh-CN': '放到一旁' },
  'sheet.command.go-on': { en: 'Go on from a state of our own', 'zh-CN': '从本中心状态继续' },
  'sheet.command.go-back': { en: 'Back from a state of our own', 'zh-CN': '从本中心状态退回' },
  'sheet.command.buyer-wrote': { en: 'The buyer wrote: {{about}}', 'zh-CN': '买家来信：{{about}}' },
  'sheet.command.buyer-answered': { en: 'The buyer has an answer', 'zh-CN': '已回复买家' },
  'sheet.command.no-serial': { en: 'The part has no number to read', 'zh-CN': '配件没有可读的序列号' },
  'sheet.command.registered.yes': { en: 'Product is registered', 'zh-CN': '产品已注册' },
  'sheet.command.registered.no': { en: 'Product is not registered', 'zh-CN': '产品未注册' },
  'sheet.command.partner': { en: 'Choose another partner', 'zh-CN': '更换合作维修点' },
  'sheet.command.counted': { en: 'All of this part is counted', 'zh-CN': '这种配件已点完' },
  'sheet.command.dismiss': { en: 'No, never mind', 'zh-CN': '否，放弃' },
  'sheet.command.new-case': { en: 'Open a new case', 'zh-CN': '新建工单' },
} as const satisfies TextTable & Record<`sheet.group.${Exclude<SheetGroup['of'], StageName>}`, Localised>
