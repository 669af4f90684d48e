import type { EvidenceNeeded } from '../claims/claim-evidence.ts'
import type { ClaimKind, ClaimMove, ClaimStage } from '../claims/claim.ts'
import type { AskedAbout } from '../clocks/asked-about.ts'
import type { RiskFlag } from '../claims/risk-flags.ts'
import type { Localised } from './localised.ts'
import type { TextTable } from './text-table.ts'

type OtherEvidence = Exclude<EvidenceNeeded['type'], 'shot'>

/** Disputes about a case: what they are, where they stand and what wins them. */
export const claimTexts = {
  'asked.title': { en: 'Messages', 'zh-CN': '买家消息' },
  'asked.none': { en: 'The buyer waits for no answer.', 'zh-CN': '买家没有待回复的消息。' },
  'asked.waits': { en: 'The buyer waits for an answer: {{about}}', 'zh-CN': '买家等待回复：{{about}}' },
  'asked.wrote': { en: 'The buyer wrote…', 'zh-CN': '登记买家来信…' },
  'asked.answered': { en: 'Answered', 'zh-CN': '已回复' },
  'asked.about': { en: 'About', 'zh-CN': '内容' },
  'asked.at': { en: 'Written at', 'zh-CN': '来信时间' },
  'asked.keep': { en: 'Keep', 'zh-CN': '保存' },
  'asked.question': { en: 'a question', 'zh-CN': '咨询' },
  'asked.problem': { en: 'a problem with the product', 'zh-CN': '产品问题' },
  'asked.return': { en: 'a return', 'zh-CN': '退货' },
  'asked.review': { en: 'a bad review', 'zh-CN': '差评' },
  'asked.anything': { en: 'something else', 'zh-CN': '其他事项' },

  'claim.title': { en: 'Claims', 'zh-CN': '索赔与争议' },
  'claim.none': { en: 'No dispute about this case.', 'zh-CN': '此工单没有争议。' },
  'claim.open': { en: 'Record a claim…', 'zh-CN': '登记索赔…' },
  'claim.kind': { en: 'Kind', 'zh-CN': '类型' },
  'claim.kind.a-to-z': { en: 'A-to-Z guarantee', 'zh-CN': 'A-to-Z 保障索赔' },
  'claim.kind.safe-t': { en: 'SAFE-T', 'zh-CN': 'SAFE-T 索赔' },
  'claim.kind.chargeback': { en: 'Chargeback', 'zh-CN': '信用卡拒付' },
  'claim.kind.other': { en: 'Other dispute', 'zh-CN': '其他争议' },
  'claim.reference': { en: 'Claim number', 'zh-CN': '索赔编号' },
  'claim.opened-at': { en: 'Opened at', 'zh-CN': '提出时间' },
  'claim.keep': { en: 'Keep the claim', 'zh-CN': '保存索赔' },
  'claim.cancel': { en: 'Never mind', 'zh-CN': '放弃' },
  'claim.stage.opened': { en: 'Open', 'zh-CN': '待处理' },
  'claim.stage.answered': { en: 'Answered', 'zh-CN': '已举证' },
  'claim.stage.won': { en: 'Won', 'zh-CN': '胜诉' },
  'claim.stage.lost': { en: 'Lost', 'zh-CN': '败诉' },
  'claim.stage.appealed': { en: 'Appealed', 'zh-CN': '已申诉' },
  'claim.stage.won-finally': { en: 'Won on appeal', 'zh-CN': '申诉胜诉' },
  'claim.stage.lost-finally': { en: 'Lost on appeal', 'zh-CN': '申诉败诉' },
  'claim.move.answer': { en: 'Answered', 'zh-CN': '已举证' },
  'claim.move.win': { en: 'Won', 'zh-CN': '胜诉' },
  'claim.move.lose': { en: 'Lost', 'zh-CN': '败诉' },
  'claim.move.appeal': { en: 'Appealed', 'zh-CN': '已申诉' },
  'claim.moved.answer': { en: 'evidence handed in', 'zh-CN': '已提交证据' },
  'claim.moved.win': { en: 'ruled for us', 'zh-CN': '裁决我方胜诉' },
  'claim.moved.lose': { en: 'ruled against us', 'zh-CN': '裁决我方败诉' },
  'claim.moved.appeal': { en: 'appeal handed in', 'zh-CN': '已提交申诉' },
  'claim.due': { en: '{{clock}}: until {{due}}', 'zh-CN': '{{clock}}：截止 {{due}}' },
  'claim.source': { en: '{{source}} ({{date}})', 'zh-CN': '{{source}}（{{date}}）' },
  'claim.evidence': { en: 'Evidence: {{there}} of {{of}}', 'zh-CN': '证据：{{there}}/{{of}}' },
  'claim.lacks': { en: 'Missing: {{list}}', 'zh-CN': '缺少：{{list}}' },
  'claim.complete': { en: 'Everything it needs is there.', 'zh-CN': '所需证据齐全。' },
  'claim.evidence.waived': { en: '{{name}} (left out)', 'zh-CN': '{{name}}（已跳过）' },
  'claim.evidence.serial': { en: 'serial number read off the unit', 'zh-CN': '机身序列号' },
  'claim.evidence.delivery': { en: 'day of delivery', 'zh-CN': '送达日期' },
  'claim.evidence.way-back': { en: 'return shipment', 'zh-CN': '回寄运单' },
  'claim.evidence.diagnosis': { en: 'fault and cause', 'zh-CN': '故障与原因' },
  'claim.risk': { en: 'Look closer', 'zh-CN': '需留意' },
  'claim.risk.another-unit': { en: 'Another unit came back than was sold', 'zh-CN': '退回的不是售出的那台' },
  'claim.risk.tracking-differs': {
    en: 'It came as {{came}}, announced was {{announced}}',
    'zh-CN': '来件运单 {{came}}，预报为 {{announced}}',
  },
  'claim.risk.seal-broken-box-whole': { en: 'The box is whole, but was opened and taped again', 'zh-CN': '外箱完好，但被拆开重新封贴' },
  'claim.risk.buyer-returns': { en: 'This buyer sent back {{cases}} other units', 'zh-CN': '该买家另有 {{cases}} 次退货' },
  'claim.risk.buyer-claims': {
    en: 'This buyer’s claims in other cases: {{claims}}, ruled for us: {{lost}}',
    'zh-CN': '该买家在其他工单中提出过 {{claims}} 次索赔，其中我方胜诉 {{lost}} 次',
  },
  'claim.risk.buyer-swapped': {
    en: 'Another unit than was sold came back from this buyer before ({{cases}})',
    'zh-CN': '该买家此前退回过不是所售的机器（{{cases}} 次）',
  },
  'claim.risk.picture-elsewhere': {
    en: 'A picture of this case was used before in {{rmas}}',
    'zh-CN': '此工单的照片已在 {{rmas}} 中使用过',
  },
  'claim.risk.picture-edited': { en: 'A picture was saved by {{editor}}', 'zh-CN': '有照片由 {{editor}} 保存' },
  'claim.risk.picture-saved-later': {
    en: 'Taken {{taken}}, saved again {{saved}}, says the picture itself',
    'zh-CN': '照片信息显示：拍摄于 {{taken}}，{{saved}} 又被保存',
  },
  'claim.risk.here-before': { en: 'This unit was here {{cases}} times before', 'zh-CN': '这台机器之前来过 {{cases}} 次' },
} as const satisfies TextTable &
  Record<`asked.${AskedAbout}`, Localised> &
  Record<`claim.kind.${ClaimKind}`, Localised> &
  Record<`claim.stage.${ClaimStage}`, Localised> &
  Record<`claim.move.${ClaimMove}` | `claim.moved.${ClaimMove}`, Localised> &
  Record<`claim.evidence.${OtherEvidence}`, Localised> &
  Record<`claim.risk.${RiskFlag['type']}`, Localised>
