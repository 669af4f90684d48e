import { benchTexts } from './bench-texts.ts'
import { batchTexts } from './batch-texts.ts'
import { caseTexts } from './case-texts.ts'
import { clockTexts } from './clock-texts.ts'
import { cloudTexts } from './cloud-texts.ts'
import { codeTexts } from './code-texts.ts'
import { diagnosisTexts } from './diagnosis-texts.ts'
import { dockTexts } from './dock-texts.ts'
import { domainTexts } from './domain-texts.ts'
import { firstRunTexts } from './first-run-texts.ts'
import { frameTexts } from './frame-texts.ts'
import { markTexts } from './mark-texts.ts'
import { operatorTexts } from './operator-texts.ts'
import { listFaultTexts } from './list-fault-texts.ts'
import { listTexts } from './list-texts.ts'
import { optionTexts } from './option-texts.ts'
import { partSayTexts } from './part-say-texts.ts'
import { partnerTexts } from './partner-texts.ts'
import { goOnTexts } from './go-on-texts.ts'
import { guideTexts } from './guide-texts.ts'
import { printerTexts } from './printer-texts.ts'
import { partTexts } from './part-texts.ts'
import { policyFieldTexts } from './policy-field-texts.ts'
import { policyTexts } from './policy-texts.ts'
import { productTexts } from './product-texts.ts'
import { quoteTexts } from './quote-texts.ts'
import { queueTexts } from './queue-texts.ts'
import { refusalTexts } from './refusal-texts.ts'
import { sayTexts } from './say-texts.ts'
import { scannerTestTexts } from './scanner-test-texts.ts'
import { searchTexts } from './search-texts.ts'
import { settingsTexts } from './settings-texts.ts'
import { sheetTexts } from './sheet-texts.ts'
import { claimTexts } from './claim-texts.ts'
import { workflowTexts } from './workflow-texts.ts'
import { twinTexts } from './twin-texts.ts'
import { warrantyTexts } from './warranty-texts.ts'

/** Every text of the window. The workflow's own texts come with the workflow. */
export const TEXTS = {
  ...frameTexts,
  ...cloudTexts,
  ...twinTexts,
  ...domainTexts,
  ...codeTexts,
  ...sayTexts,
  ...refusalTexts,
  ...benchTexts,
  ...goOnTexts,
  ...firstRunTexts,
  ...markTexts,
  ...queueTexts,
  ...listTexts,
  ...listFaultTexts,
  ...batchTexts,
  ...diagnosisTexts,
  ...dockTexts,
  ...caseTexts,
  ...clockTexts,
  ...searchTexts,
  ...settingsTexts,
  ...printerTexts,
  ...operatorTexts,
  ...workflowTexts,
  ...sheetTexts,
  ...claimTexts,
  ...warrantyTexts,
  ...optionTexts,
  ...partSayTexts,
  ...partTexts,
  ...policyFieldTexts,
  ...policyTexts,
  ...partnerTexts,
  ...guideTexts,
  ...productTexts,
  ...quoteTexts,
  ...scannerTestTexts,
} as const

type Table = typeof TEXTS
type Whole<Key> = Key extends `${infer Base}_one` | `${infer Base}_other` ? Base : Key

/** A text's name; `x_one` and `x_other` are both `x`. */
export type TextKey = Whole<keyof Table>

type Variant<Key extends string> = Extract<keyof Table, Key | `${Key}_one` | `${Key}_other`>
type NamesIn<Text> = Text extends `${string}{{${infer Name}}}${infer Rest}` ? Name | NamesIn<Rest> : never

/** What a text's placeholders are called. */
type Placeholder<Key extends TextKey> = NamesIn<Table[Variant<Key>]['en']>

/** The arguments after the key: none for a plain text, else a value for each placeholder. */
export type TextValues<Key extends TextKey> = [Placeholder<Key>] extends [never]
  ? []
  : [values: Readonly<{ [Name in Placeholder<Key>]: Name extends 'count' ? number : string | number }>]
