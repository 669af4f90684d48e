import type { KeyReading } from '../scan/key-text.ts'
import type { Finding } from '../scan/self-test.ts'
import type { Localised } from './localised.ts'
import type { TextTable } from './text-table.ts'

/** Findings whose words depend on more than their type. */
type Varied = 'keyboard' | 'other-keyboard' | 'case-changed' | 'end'

/** The scanner self-test and the settings that it finds. */
export const scannerTestTexts = {
  'keyboard.us': { en: 'US', 'zh-CN': '美式' },
  'keyboard.uk': { en: 'UK', 'zh-CN': '英式' },
  'keyboard.de': { en: 'German', 'zh-CN': '德语' },
  'keyboard.fr': { en: 'French', 'zh-CN': '法语' },
  'keyboard.jp': { en: 'Japanese', 'zh-CN': '日语' },
  'keyboard.characters': { en: 'as this computer', 'zh-CN': '与本机相同' },

  'test.title': { en: 'Scanner self-test', 'zh-CN': '扫码枪自检' },
  'test.scan-code': { en: 'Scan code {{number}}', 'zh-CN': '请扫描 {{number}} 号码' },
  'test.passed': { en: 'This scanner is set right', 'zh-CN': '扫码枪设置正确' },
  'test.wrong': { en: 'Put this right', 'zh-CN': '请按提示修正' },
  'test.only-tested': {
    en: 'Scans on this page are only tested. Nothing happens on the bench.',
    'zh-CN': '本页的扫描只用于自检，不会影响工作台。',
  },
  'test.codes': { en: 'Codes of the card', 'zh-CN': '自检码' },
  'test.code': { en: 'Code {{number}}', 'zh-CN': '{{number}} 号码' },
  'test.code.1': { en: 'Letters and digits', 'zh-CN': '字母和数字' },
  'test.code.2': { en: 'Signs', 'zh-CN': '符号' },
  'test.code.3': { en: 'GS1 with a group separator', 'zh-CN': '带分组分隔符的 GS1 码' },
  'test.state.missing': { en: 'not scanned yet', 'zh-CN': '未扫描' },
  'test.state.good': { en: 'arrived whole', 'zh-CN': '完整收到' },
  'test.state.wrong': { en: 'arrived wrong', 'zh-CN': '内容有误' },
  'test.findings': { en: 'What the scanner does', 'zh-CN': '自检结果' },
  'test.none': { en: 'What the scanner does shows here with the first code.', 'zh-CN': '扫描第一个码后，这里会显示结果。' },
  'test.none-hint': {
    en: 'Scan from the printed card, or straight from this screen. The order does not matter.',
    'zh-CN': '可扫描打印的自检卡，也可直接扫描屏幕，顺序不限。',
  },
  'test.grade.good': { en: 'Good', 'zh-CN': '正常' },
  'test.grade.advice': { en: 'Advice', 'zh-CN': '建议' },
  'test.grade.wrong': { en: 'Wrong', 'zh-CN': '有误' },
  'test.expected': { en: 'printed', 'zh-CN': '印刷内容' },
  'test.arrived': { en: 'arrived', 'zh-CN': '收到内容' },
  'test.print': { en: 'Print the card', 'zh-CN': '打印自检卡' },
  'test.again': { en: 'Start again', 'zh-CN': '重新开始' },
  'test.back': { en: 'Back to the settings', 'zh-CN': '返回设置' },
  'test.nothing-to-do': { en: 'Nothing to do.', 'zh-CN': '无需操作。' },

  'test.keyboard': { en: 'The scanner’s keyboard: {{scanner}}', 'zh-CN': '扫码枪键盘：{{scanner}}' },
  'test.keyboard.same': { en: 'This computer is set to the same. Nothing to do.', 'zh-CN': '与本机键盘布局一致，无需操作。' },
  'test.keyboard.other': {
    en: 'This computer is set to {{system}}. That does not matter: keys are read by their places. Nothing to do.',
    'zh-CN': '本机为{{system}}键盘布局，不影响使用：按键按位置识别，无需操作。',
  },
  'test.keyboard.unknown': { en: 'Keys are read by their places. Nothing to do.', 'zh-CN': '按键按位置识别，无需操作。' },
  'test.keyboard.characters': {
    en: 'Read is what this computer makes of the keys. Nothing to do.',
    'zh-CN': '按本机识别出的字符读取，无需操作。',
  },
  'test.other-keyboard': {
    en: 'The scanner is set to another keyboard: {{scanner}}',
    'zh-CN': '扫码枪设置为其他键盘：{{scanner}}',
  },
  'test.other-keyboard.do': {
    en: 'Let it be read so here; or scan “Keyboard country: USA” in the scanner’s manual and start again.',
    'zh-CN': '可在此改为按该键盘读取；或扫描扫码枪手册中的“键盘国家：美国”，然后重新开始。',
  },
  'test.other-keyboard.apply': { en: 'Read as: {{scanner}}', 'zh-CN': '改为：{{scanner}}' },
  'test.caps-lock': {
    en: 'Caps Lock is on, and the scanner turns its letters round because of it',
    'zh-CN': '大写锁定已开启，扫码枪因此颠倒了大小写',
  },
  'test.caps-lock.do': {
    en: 'Turn Caps Lock off and start again. To be safe for good, switch “Caps Lock override” off in the scanner.',
    'zh-CN': '请关闭大写锁定后重新开始。要彻底避免，请在扫码枪中关闭“大写锁定补偿”。',
  },
  'test.caps-lock-harmless': {
    en: 'Caps Lock is on; this scanner’s codes arrive right all the same',
    'zh-CN': '大写锁定已开启，但不影响此扫码枪',
  },
  'test.case-changed.upper': { en: 'The scanner makes every letter a capital', 'zh-CN': '扫码枪把字母全部改成了大写' },
  'test.case-changed.lower': { en: 'The scanner makes every letter small', 'zh-CN': '扫码枪把字母全部改成了小写' },
  'test.case-changed.swapped': { en: 'Capitals and small letters are exchanged', 'zh-CN': '字母的大小写颠倒了' },
  'test.case-changed.do': {
    en: 'Switch “Case conversion” off in the scanner, then start again.',
    'zh-CN': '请在扫码枪中关闭“大小写转换”，然后重新开始。',
  },
  'test.characters-wrong': { en: 'Code {{number}} does not arrive as it is printed', 'zh-CN': '{{number}} 号码与印刷内容不一致' },
  'test.characters-wrong.do': {
    en: 'Set the scanner to “Keyboard country: USA” and to send all ASCII characters, then start again.',
    'zh-CN': '请把扫码枪设为“键盘国家：美国”并发送全部 ASCII 字符，然后重新开始。',
  },
  'test.separator': { en: 'Group separators of GS1 codes arrive', 'zh-CN': 'GS1 分组分隔符正常' },
  'test.separator-lost': { en: 'The group separator of GS1 codes is lost', 'zh-CN': 'GS1 分组分隔符丢失' },
  'test.separator-lost.do': {
    en: 'Without it batch and serial number run together. Let the scanner send control characters (“Function code mapping”, “Control characters as Ctrl”), then start again.',
    'zh-CN': '没有分隔符，批号和序列号会连在一起。请让扫码枪发送控制字符（“功能键映射”或“控制字符：Ctrl”），然后重新开始。',
  },
  'test.separator-other': { en: 'The group separator arrives as {{written}}', 'zh-CN': '分组分隔符以 {{written}} 发送' },
  'test.separator-other.do': { en: 'Let it be read so here.', 'zh-CN': '可在此设为分隔符。' },
  'test.separator-other.apply': { en: '{{written}} is the separator', 'zh-CN': '把 {{written}} 作为分隔符' },
  'test.prefix': { en: 'The scanner puts {{written}} before every code', 'zh-CN': '扫码枪在每个码前加 {{written}}' },
  'test.prefix.do': { en: 'Take it off here, or switch the prefix off in the scanner.', 'zh-CN': '可在此自动去除，或在扫码枪中关闭前缀。' },
  'test.prefix.apply': { en: 'Take off {{written}}', 'zh-CN': '去除 {{written}}' },
  'test.suffix': { en: 'The scanner puts {{written}} after every code', 'zh-CN': '扫码枪在每个码后加 {{written}}' },
  'test.suffix.do': { en: 'Take it off here, or switch the suffix off in the scanner.', 'zh-CN': '可在此自动去除，或在扫码枪中关闭后缀。' },
  'test.suffix.apply': { en: 'Take off {{written}}', 'zh-CN': '去除 {{written}}' },
  'test.prefix-missing': { en: 'The prefix {{written}} that is set here does not come', 'zh-CN': '没有收到此处设置的前缀 {{written}}' },
  'test.prefix-missing.do': { en: 'Codes arrive right without it.', 'zh-CN': '没有前缀也能正确读取。' },
  'test.prefix-missing.apply': { en: 'Forget {{written}}', 'zh-CN': '清除 {{written}}' },
  'test.suffix-missing': { en: 'The suffix {{written}} that is set here does not come', 'zh-CN': '没有收到此处设置的后缀 {{written}}' },
  'test.suffix-missing.do': { en: 'Codes arrive right without it.', 'zh-CN': '没有后缀也能正确读取。' },
  'test.suffix-missing.apply': { en: 'Forget {{written}}', 'zh-CN': '清除 {{written}}' },
  'test.end.enter': { en: 'Codes end with Enter', 'zh-CN': '码后带回车' },
  'test.end.tab': { en: 'Codes end with Tab', 'zh-CN': '码后带 Tab' },
  'test.end.suffix': { en: 'Codes end with the suffix', 'zh-CN': '码以后缀结束' },
  'test.no-end': { en: 'No Enter after the code', 'zh-CN': '码后没有回车' },
  'test.no-end.do': {
    en: 'Codes arrive, but each is answered a fifth of a second later. Add Enter (CR) as suffix in the scanner.',
    'zh-CN': '可以使用，但每次响应会慢 0.2 秒。建议在扫码枪中添加回车 (CR) 后缀。',
  },
  'test.identifier': { en: 'The symbology identifier (AIM) is sent', 'zh-CN': '已发送码制标识 (AIM)' },
  'test.no-identifier': { en: 'The symbology identifier (AIM) is off', 'zh-CN': '未发送码制标识 (AIM)' },
  'test.no-identifier.do': {
    en: 'Better on: a product barcode is then never taken for a parcel number. Scan “Transmit AIM code ID” in the scanner’s manual.',
    'zh-CN': '建议开启：这样商品条码不会被误认为运单号。请扫描手册中的“发送 AIM 码制标识”。',
  },
  'test.slow': { en: 'The scanner is slow: {{gap}} ms a key', 'zh-CN': '扫码枪较慢：每键 {{gap}} 毫秒' },
  'test.slow.do': {
    en: 'In a text field its codes could be taken for a person’s typing. Let it be read at a slow pace.',
    'zh-CN': '在输入框中可能被当作人工输入。请改为按慢速读取。',
  },
  'test.slow.apply': { en: 'Read at a slow pace', 'zh-CN': '按慢速读取' },
  'test.too-slow': { en: 'The scanner is too slow: {{gap}} ms a key', 'zh-CN': '扫码枪太慢：每键 {{gap}} 毫秒' },
  'test.too-slow.do': {
    en: 'Set “Inter-character delay” to 0 in the scanner. If it stays slow, let it send F18 before each code: then no pace is too slow.',
    'zh-CN': '请把扫码枪的“字符间隔”设为 0。若仍然慢，请让它在每个码前发送 F18：这样再慢也能识别。',
  },
  'test.alt-numbers': { en: 'Each character is typed as its number (Alt code)', 'zh-CN': '每个字符以数字代码 (Alt 码) 输入' },
  'test.alt-numbers.do': {
    en: 'That works, and takes four times as long. “Keyboard country: USA” without the Alt mode is quicker.',
    'zh-CN': '可以使用，但耗时约四倍。设为“键盘国家：美国”并关闭 Alt 模式会更快。',
  },
  'test.unreadable': { en: 'This is no code of the card as it is printed', 'zh-CN': '收到的不是自检卡上的内容' },
  'test.unreadable.do': {
    en: 'Scan it again. If it stays so, scan “Keyboard country: USA” in the scanner’s manual.',
    'zh-CN': '请再扫一次。若仍如此，请扫描手册中的“键盘国家：美国”。',
  },

  'test.card.how': {
    en: 'Scan the three codes at the start of the shift, with the Mendbench window in front. The screen says whether the scanner is set right and, if not, how to put it right. These codes do nothing else.',
    'zh-CN': '每班开始时，在 Mendbench 窗口处于最前时依次扫描这三个码。屏幕会显示扫码枪设置是否正确，以及如何修正。这些码没有其他作用。',
  },

  'settings.scanner-test.passed': { en: 'self-test passed {{when}}', 'zh-CN': '自检通过（{{when}}）' },
  'settings.scanner-test.failed': { en: 'self-test failed {{when}}', 'zh-CN': '自检未通过（{{when}}）' },
  'settings.scanner-test.never': { en: 'not tested yet', 'zh-CN': '尚未自检' },
  'settings.scanner-test.old': { en: 'last tested {{when}}', 'zh-CN': '上次自检 {{when}}' },
  'settings.keyboard-scanner.do': {
    en: 'A scanner that types cannot be asked how it is set. The self-test finds out and sets what is below.',
    'zh-CN': '键盘模式的扫码枪无法查询其设置。自检会找出并填好下面各项。',
  },
  'settings.keyboard-scanner.reading': { en: 'The scanner’s keyboard', 'zh-CN': '扫码枪键盘' },
  'settings.keyboard-scanner.us': { en: 'US (from the factory)', 'zh-CN': '美式（出厂设置）' },
  'settings.keyboard-scanner.pace': { en: 'Pace', 'zh-CN': '速度' },
  'settings.keyboard-scanner.pace-usual': { en: 'Usual', 'zh-CN': '正常' },
  'settings.keyboard-scanner.pace-slow': { en: 'Slow (Bluetooth)', 'zh-CN': '慢（蓝牙）' },
  'settings.keyboard-scanner.prefix': { en: 'Before each code', 'zh-CN': '码前附加' },
  'settings.keyboard-scanner.suffix': { en: 'After each code', 'zh-CN': '码后附加' },
  'settings.keyboard-scanner.separator': { en: 'Group separator', 'zh-CN': '分组分隔符' },
  'settings.keyboard-scanner.nothing': { en: 'nothing', 'zh-CN': '无' },
  'settings.keyboard-scanner.usual-keys': { en: 'usual keys', 'zh-CN': '常用按键' },
  'settings.keyboard-scanner.written': {
    en: 'Keys stand in braces: {STX}, {F18}. Enter and Tab at the end need no setting.',
    'zh-CN': '按键写在花括号中：{STX}、{F18}。结尾的回车和 Tab 无需设置。',
  },
  'settings.keyboard-scanner.test': { en: 'Scanner self-test', 'zh-CN': '扫码枪自检' },
} as const satisfies TextTable & Record<`keyboard.${KeyReading}`, Localised> & Record<`test.${Exclude<Finding['type'], Varied>}`, Localised>
