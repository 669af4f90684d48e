import { IconMapPinCheck, IconTool, IconToolsOff } from '@tabler/icons-react'
import type { Asking } from '../../../shared/bench/desk.ts'
import type { Step } from '../../../shared/bench/steps.ts'
import { COUNTRIES } from '../../../shared/catalogue/countries.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import notice from './notice.module.css'
import css from './question.module.css'
import { StepButton } from './step-button.tsx'
import choice from './which-partner.module.css'

type WhichPartnerProps = {
  readonly asking: Extract<Asking, { type: 'which-partner' }>
  readonly steps: readonly Step[]
  readonly onPress: (step: Step) => void
}

/** Who could repair it, the best first: where he is, and whether he repairs such a unit and in the buyer's country. */
export function WhichPartner({ asking, steps, onPress }: WhichPartnerProps) {
  const { t, pick } = useTexts()
  return (
    <div className={css.answers} data-count={steps.length}>
      {steps.map((step) => {
        const partner = step.command.type === 'choose' ? asking.choices[step.command.at] : undefined
        if (partner === undefined) return null
        const { name, city, country, repairsIt, isInCountry } = partner
        return (
          <StepButton key={step.code} step={step} size="tile" onPress={onPress}>
            <span className={choice.choice}>
              <span>{name}</span>
              <span className={choice.place}>{[city, pick(COUNTRIES[country].name)].filter((each) => each !== '').join(', ')}</span>
              <span className={choice.fit} data-fits={repairsIt}>
                {repairsIt ? <IconTool size="1.1em" aria-hidden="true" /> : <IconToolsOff size="1.1em" aria-hidden="true" />}
                {t(repairsIt ? 'bench.partner.repairs-it' : 'bench.partner.not-its-kind')}
              </span>
              {isInCountry ? (
                <span className={choice.fit} data-fits="true">
                  <IconMapPinCheck size="1.1em" aria-hidden="true" />
                  {t('bench.partner.in-country')}
                </span>
              ) : null}
            </span>
          </StepButton>
        )
      })}
    </div>
  )
}

/** A parcel that goes to a partner nobody has named: the step below asks who it is. */
export function PartnerNeeded() {
  const { t } = useTexts()
  return (
    <div className={notice.notice}>
      <p className={notice.text}>{t('bench.partner.why')}</p>
    </div>
  )
}
