import { IconListNumbers } from '@tabler/icons-react'
import type { Counted } from '../../../shared/bench/desk.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { KeyCap } from '../../parts/key-cap.tsx'
import css from './parts-legend.module.css'

type LegendProps = {
  readonly position: number
  readonly total: number | undefined
  readonly isLooking: boolean
  /** Absent: somebody else says what is a part. */
  readonly onAdd: (() => void) | undefined
}

export function PartsLegend({ position, total, isLooking, onAdd }: LegendProps) {
  const { t } = useTexts()
  const formats = useFormats()
  return (
    <footer className={css.legend}>
      <span className={css.hint}>
        <KeyCap name="↑" />
        <KeyCap name="↓" />
        {t('parts.key.move')}
      </span>
      <span className={css.hint}>
        <KeyCap name="Enter" />
        {t('parts.key.look')}
      </span>
      <span className={css.hint} data-off={isLooking}>
        <KeyCap name="A–Z" />
        {t('parts.key.type')}
      </span>
      <span className={css.hint} data-off={!isLooking}>
        <KeyCap name="Esc" />
        {t('parts.key.close')}
      </span>
      {onAdd === undefined ? null : <AddButton onPress={onAdd} />}
      <span className={css.position}>
        {total === undefined || total === 0
          ? null
          : t('parts.position', { at: formats.number(position + 1), total: formats.number(total) })}
      </span>
    </footer>
  )
}

type CountButtonProps = { readonly waiting: Counted | undefined; readonly hasKey: boolean; readonly onPress: () => void }

/** Begins a count on the shelf, or goes on with the one that was left. */
export function CountButton({ waiting, hasKey, onPress }: CountButtonProps) {
  const { t } = useTexts()
  return (
    <button type="button" className={css.count} data-waiting={waiting !== undefined} onClick={onPress}>
      <IconListNumbers size="1.25em" aria-hidden="true" />
      <span className={css.words}>
        {waiting === undefined ? t('count.begin') : t('count.waits', { part: waiting.part, quantity: waiting.quantity })}
      </span>
      {hasKey ? <KeyCap name=" " /> : null}
    </button>
  )
}

/** Opens the form of a part that nobody has defined yet. */
function AddButton({ onPress }: { readonly onPress: () => void }) {
  const { t } = useTexts()
  return (
    <button type="button" className={css.add} onClick={onPress}>
      <KeyCap name="+" />
      {t('parts.add')}
    </button>
  )
}
