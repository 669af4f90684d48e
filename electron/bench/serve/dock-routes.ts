import { implement } from '@orpc/server'
import { keepLocal } from '../../../db/local-state.ts'
import { isDiskFull } from '../../../db/open.ts'
import { readParcel, rowToParcel } from '../../../db/views/parcel-view.ts'
import type { Shot } from '../../../shared/cases/shots.ts'
import { answered } from '../../../shared/bench/open-case.ts'
import { takeUp } from '../../../shared/bench/place-machine.ts'
import { contract } from '../../../shared/contract/contract.ts'
import type { Bench } from '../bench.ts'
import { parcelUp } from '../dock/around.ts'
import { readDockScreen, readLines } from '../dock/read-dock.ts'

async function keepPhoto({ desk, media, surroundings }: Bench, input: { parcelId: string; shot: Shot; picture: File }) {
  const { parcelId, shot } = input
  try {
    const kept = await media.keep(new Uint8Array(await input.picture.arrayBuffer()))
    if (!kept.ok) return desk.say('refused', { type: 'not-a-picture' })
    const command = { type: 'keep-photo', shot, photo: kept.value } as const
    return desk.answer(
      (lies) => answered(lies, 'accepted', { type: 'photo-kept', shot }, [{ type: 'parcel', parcelId, command }]),
      'camera',
    )
  } catch (error) {
    if (!isDiskFull(error)) throw error
    surroundings.log.error({ error }, 'the disk is full; the picture was not kept')
    return desk.say('refused', { type: 'store-full' })
  }
}

/** The dock: today's parcels, and what becomes of those that came without a case. */
export function dockRoutes(bench: Bench) {
  const os = implement(contract).dock
  const { db, desk, notices } = bench
  return {
    screen: os.screen.handler(() => readDockScreen(bench)),
    lines: os.lines.handler(({ input: { offset, limit } }) => readLines(bench, offset, limit)),
    keepPhoto: os.keepPhoto.handler(({ input }) => keepPhoto(bench, input)),
    takeUp: os.takeUp.handler(({ input: { parcelId } }) => {
      const next = parcelUp(db, parcelId)
      if (next === undefined) return desk.say('refused', { type: 'refused', refusal: { type: 'parcel-settled' } })
      return desk.answer((lies, open) => takeUp(lies, next, open), 'key')
    }),
    dismiss: os.dismiss.handler(({ input: { parcelId, reason } }) => {
      const row = readParcel(db, parcelId)
      const say = { type: 'parcel-dismissed', code: row === undefined ? parcelId : rowToParcel(row).code } as const
      const action = { type: 'parcel', parcelId, command: { type: 'dismiss', reason } } as const
      return desk.answer((lies) => answered(lies, 'accepted', say, [action]), 'key')
    }),
    countWith: os.countWith.handler(({ input: { minutes } }) => {
      keepLocal(db, 'minutes-a-unit', minutes)
      notices.tell({ topic: 'bench' })
      return readDockScreen(bench)
    }),
  }
}
