import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Step } from '../../../shared/bench/steps.ts'
import type { DockLine, DockScreen as Shown } from '../../../shared/contract/dock-screen.ts'
import { useBenchClient } from '../../client/use-bench-client.ts'
import { useKeys } from '../../client/use-keys.ts'
import { stepOfKey } from '../bench/split-steps.ts'
import { UNDO } from '../bench/undo-button.tsx'
import { usePress } from '../bench/use-press.ts'
import { DismissParcel } from './dismiss-parcel.tsx'
import { DockCamera } from './dock-camera.tsx'
import { DockHead } from './dock-head.tsx'
import { DockList } from './dock-list.tsx'
import { DockSheet } from './dock-sheet.tsx'
import { DockSteps } from './dock-steps.tsx'
import { LastParcel } from './last-parcel.tsx'
import css from './dock-screen.module.css'

/** Bursts: one scan per parcel, the last one huge, the list growing below it. */
export function DockScreen() {
  const { query } = useBenchClient()
  const { data } = useQuery(query.dock.screen.queryOptions())
  return data === undefined ? null : <Dock screen={data} />
}

function Dock({ screen }: { readonly screen: Shown }) {
  const pressStep = usePress()
  const [dismissing, setDismissing] = useState<DockLine>()
  const press = (step: Step) => {
    setDismissing(undefined)
    pressStep(step)
  }
  useKeys((key) => {
    if (key === 'Escape' && dismissing !== undefined) {
      setDismissing(undefined)
      return true
    }
    const step = stepOfKey([...screen.steps, UNDO], key)
    if (step !== undefined) press(step)
    return step !== undefined
  })
  return (
    <div className={css.dock}>
      <DockHead screen={screen} />
      <div className={css.middle}>
        <div className={css.column}>
          <LastParcel last={screen.last} />
          <DockList total={screen.lines} onDismiss={setDismissing} />
        </div>
        <aside className={css.side}>
          <DockCamera />
          {dismissing === undefined ? <DockSheet /> : <DismissParcel line={dismissing} onClose={() => setDismissing(undefined)} />}
        </aside>
      </div>
      <DockSteps screen={screen} onPress={press} />
    </div>
  )
}
