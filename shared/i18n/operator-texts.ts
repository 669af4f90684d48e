import type { OperatorRefusal } from '../catalogue/may-manage.ts'
import type { Localised } from './localised.ts'
import type { TextTable } from './text-table.ts'

/** Who works here, badges and PINs. */
export const operatorTexts = {
  'pin.field': { en: 'PIN, 4 to 8 digits', 'zh-CN': 'PIN 码，4 至 8 位数字' },
  'pin.until-then': { en: 'Until then everything is recorded as {{name}}.', 'zh-CN': '在此之前，一切仍以 {{name}} 记录。' },
  'pin.how': {
    en: 'Type it with the keys or here, then Enter. Nobody sees the digits.',
    'zh-CN': '用键盘或屏幕按键输入，然后按回车。数字不会显示。',
  },
  'pin.scan': { en: 'A scan is still taken: it ends this question.', 'zh-CN': '仍可扫码：扫码即结束本次输入。' },
  'pin.left_one': { en: 'Wrong. {{count}} try left before you must wait.', 'zh-CN': '错误。还可尝试 {{count}} 次。' },
  'pin.left_other': { en: 'Wrong. {{count}} tries left before you must wait.', 'zh-CN': '错误。还可尝试 {{count}} 次。' },
  'pin.wait': { en: 'Too many wrong PINs. The next one is taken in', 'zh-CN': '错误次数过多。可再次输入的时间还有' },
  'pin.forgotten': { en: 'Forgotten? A lead or an administrator can set a new one.', 'zh-CN': '忘记了？请组长或管理员重新设置。' },
  'pin.digit-back': { en: 'Take the last digit back', 'zh-CN': '删除最后一位' },
  'pin.enter': { en: 'Enter PIN', 'zh-CN': '确认 PIN 码' },
  'pin.typed_one': { en: '{{count}} digit typed', 'zh-CN': '已输入 {{count}} 位' },
  'pin.typed_other': { en: '{{count}} digits typed', 'zh-CN': '已输入 {{count}} 位' },

  'operator.has-pin': { en: 'with PIN', 'zh-CN': '有 PIN 码' },
  'operator.no-pin': { en: 'without PIN', 'zh-CN': '无 PIN 码' },
  'operator.left': { en: 'no longer works here', 'zh-CN': '已停用' },
  'operator.open-name': {
    en: 'Anybody at this bench can work as {{name}} and do what the role may. A PIN prevents that.',
    'zh-CN': '在此工作台，任何人都能以 {{name}} 的身份和权限操作。设置 PIN 码可避免。',
  },
  'operator.may-not': {
    en: 'Operators are added and changed by a bench lead or an administrator: scan such a badge first.',
    'zh-CN': '添加和修改操作员须由组长或管理员进行：请先扫描其工牌。',
  },
  'operator.edit': { en: 'Change name or role', 'zh-CN': '修改姓名或角色' },
  'operator.save': { en: 'Save', 'zh-CN': '保存' },
  'operator.deactivate': { en: 'No longer works here…', 'zh-CN': '停用…' },
  'operator.deactivate-ask': {
    en: 'The badge of {{name}} will open nothing from now on. What was done stays under that name.',
    'zh-CN': '{{name}} 的工牌将立即失效。已有记录仍保留该姓名。',
  },
  'operator.deactivate-yes': { en: 'Take the access away', 'zh-CN': '确认停用' },
  'operator.reactivate': { en: 'Works here again', 'zh-CN': '重新启用' },
  'operator.new-badge': { en: 'New badge…', 'zh-CN': '换发工牌…' },
  'operator.new-badge-ask': {
    en: 'For a lost badge: from now on only the new one is valid. Print it then.',
    'zh-CN': '用于工牌遗失：之后只有新工牌有效，请随后打印。',
  },
  'operator.new-badge-yes': { en: 'Issue a new badge', 'zh-CN': '换发新工牌' },
  'operator.pin-set': { en: 'Set a PIN', 'zh-CN': '设置 PIN 码' },
  'operator.pin-change': { en: 'Change the PIN', 'zh-CN': '修改 PIN 码' },
  'operator.pin-reset': { en: 'Set another PIN', 'zh-CN': '重设 PIN 码' },
  'operator.pin-remove': { en: 'Remove the PIN', 'zh-CN': '取消 PIN 码' },
  'operator.pin-old': { en: 'PIN until now', 'zh-CN': '当前 PIN 码' },
  'operator.pin-new': { en: 'New PIN, 4 to 8 digits', 'zh-CN': '新 PIN 码，4 至 8 位数字' },
  'operator.pin-again': { en: 'The same once more', 'zh-CN': '再输入一次' },
  'operator.pin-short': { en: '4 to 8 digits', 'zh-CN': '请输入 4 至 8 位数字' },
  'operator.pin-differs': { en: 'The two are not the same', 'zh-CN': '两次输入不一致' },
  'operator.pin-kept': { en: 'The PIN is set', 'zh-CN': 'PIN 码已设置' },
  'operator.pin-removed': { en: 'The PIN is removed', 'zh-CN': 'PIN 码已取消' },

  'operator.refused.unknown-operator': { en: 'Nobody of that name is known here any more', 'zh-CN': '此操作员已不存在' },
  'operator.refused.not-allowed.lead': { en: 'Only a bench lead or an administrator may do that', 'zh-CN': '只有组长或管理员可以这样做' },
  'operator.refused.not-allowed.admin': { en: 'Only an administrator may do that', 'zh-CN': '只有管理员可以这样做' },
  'operator.refused.name-taken': {
    en: 'Somebody is called {{name}} already: add what tells them apart',
    'zh-CN': '已有操作员名为 {{name}}：请加以区分',
  },
  'operator.refused.yourself': {
    en: 'Nobody takes the own access away: let another administrator do it',
    'zh-CN': '不能停用自己：请由其他管理员操作',
  },
  'operator.refused.nobody-left': {
    en: 'Nobody else here is {{role}}: make somebody {{role}} first',
    'zh-CN': '这里没有其他{{role}}：请先指定一位{{role}}',
  },
  'operator.refused.old-pin-needed': { en: 'Type the PIN until now as well', 'zh-CN': '请同时输入当前 PIN 码' },
  'operator.refused.old-pin-wrong_one': {
    en: 'The PIN until now is wrong. {{count}} try left.',
    'zh-CN': '当前 PIN 码错误，还可尝试 {{count}} 次。',
  },
  'operator.refused.old-pin-wrong_other': {
    en: 'The PIN until now is wrong. {{count}} tries left.',
    'zh-CN': '当前 PIN 码错误，还可尝试 {{count}} 次。',
  },
  'operator.refused.pin-wait': {
    en: 'Too many wrong PINs: none is taken before {{until}}',
    'zh-CN': '错误次数过多：{{until}} 之前不再接受 PIN 码',
  },
  'operator.refused.store-full': { en: 'The disk is full: nothing was changed', 'zh-CN': '磁盘已满：没有更改' },
} as const satisfies TextTable & Record<`operator.refused.${Exclude<OperatorRefusal['type'], 'not-allowed' | 'old-pin-wrong'>}`, Localised>
