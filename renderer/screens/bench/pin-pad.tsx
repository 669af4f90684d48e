import { IconBackspace, IconCheck } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { type PinTries, PIN, isWaiting, triesLeft } from '../../../shared/bench/pin-tries.ts'
import type { Step } from '../../../shared/bench/steps.ts'
import { useAsk } from '../../client/use-ask.ts'
import { useKeys } from '../../client/use-keys.ts'
import { useNow } from '../../i18n/use-now.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { PinField } from '../../parts/pin-field.tsx'
import css from './pin-pad.module.css'

type PinPadProps = {
  readonly tries: PinTries
  /** Who works here meanwhile. */
  readonly operator: string
  readonly dismiss: Step | undefined
  readonly onPress: (step: Step) => void
}

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const
const LONGEST = 8

/** Somebody shows that the name is his: by the keys, or with a gloved finger. Keys are digits here, and no steps. */
export function PinPad({ tries, operator, dismiss, onPress }: PinPadProps) {
  const { t } = useTexts()
  const ask = useAsk()
  const [pin, setPin] = useState('')
  const [isAsking, setAsking] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const now = useNow(250)
  const waits = isWaiting(tries, now)
  useEffect(() => {
    if (!waits) field.current?.focus({ preventScroll: true })
  }, [waits])

  const type = (digit: string) => setPin((before) => (before.length < LONGEST ? before + digit : before))
  const back = () => setPin((before) => before.slice(0, -1))
  const enter = () => {
    if (!PIN.test(pin) || isAsking || waits) return
    setAsking(true)
    setPin('')
    // Not named to `ask`: it would be shown where the line breaks under way.
    void ask((client) => client.bench.enterPin({ pin })).finally(() => setAsking(false))
  }
  // Where the field has not the focus, these are still its keys.
  useKeys((key) => {
    if (key === 'Escape') {
      if (dismiss !== undefined) onPress(dismiss)
      return true
    }
    if (/^\d$/.test(key)) {
      if (!waits) type(key)
      return true
    }
    if (key === 'Backspace') back()
    else if (key === 'Enter') enter()
    else return false
    return true
  })

  return (
    <div className={css.pin} tabIndex={0} role="region" aria-label={t('pin.how')}>
      <form
        className={css.pad}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          enter()
        }}
      >
        <PinField
          ref={field}
          className={css.field ?? ''}
          aria-label={t('pin.field')}
          size="xl"
          autoFocus
          disabled={waits}
          pin={pin}
          onPin={setPin}
        />
        <div className={css.keys} data-asking={isAsking}>
          {DIGITS.map((digit) => (
            <PadKey key={digit} name={digit} isOff={waits} onPress={() => type(digit)}>
              {digit}
            </PadKey>
          ))}
          <PadKey name={t('pin.digit-back')} isOff={pin === ''} onPress={back}>
            <IconBackspace size="2rem" stroke={1.8} aria-hidden="true" />
          </PadKey>
          <PadKey name="0" isOff={waits} onPress={() => type('0')}>
            0
          </PadKey>
          <PadKey name={t('pin.enter')} isMain isOff={!PIN.test(pin) || waits} onPress={enter}>
            <IconCheck size="2rem" stroke={2.6} aria-hidden="true" />
          </PadKey>
        </div>
      </form>
      <div className={css.words}>
        <Tried tries={tries} now={now} />
        <p>{t('pin.until-then', { name: operator })}</p>
        <p>{t('pin.how')}</p>
        <p>{t('pin.scan')}</p>
        <p className={css.small}>{t('pin.forgotten')}</p>
        <p className={css.hidden} role="status">
          {pin === '' ? '' : t('pin.typed', { count: pin.length })}
        </p>
      </div>
    </div>
  )
}

type PadKeyProps = {
  readonly name: string
  readonly isOff: boolean
  readonly isMain?: boolean
  readonly onPress: () => void
  readonly children: React.ReactNode
}

/** Keeps the focus in the field: what is typed next with the keys must go there. */
function PadKey({ name, isOff, isMain = false, onPress, children }: PadKeyProps) {
  return (
    <button
      type="button"
      className={css.key}
      data-main={isMain}
      aria-label={name}
      disabled={isOff}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPress}
    >
      {children}
    </button>
  )
}

/** What was typed wrong before: how many tries are left, or how long it takes until the next. */
function Tried({ tries, now }: { readonly tries: PinTries; readonly now: number }) {
  const { t } = useTexts()
  if (tries.wrong === 0) return null
  if (!isWaiting(tries, now) || tries.waitsUntil === undefined)
    return <p className={css.wrong}>{t('pin.left', { count: triesLeft(tries) })}</p>
  // The screen's clock stands still between two of its ticks: to the nearest second, and never one too many.
  const seconds = Math.round((Date.parse(tries.waitsUntil) - now) / 1000)
  return (
    <p className={css.wrong}>
      {t('pin.wait')}
      <span className={css.clock} role="timer">
        {`${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`}
      </span>
    </p>
  )
}
