import { babyMonitor } from './baby-monitor.ts'
import { bikeBattery } from './bike-battery.ts'
import { blender } from './blender.ts'
import { cellPack } from './cell-pack.ts'
import { deskLamp } from './desk-lamp.ts'
import type { Drawing } from './drawing.ts'
import { drill } from './drill.ts'
import { espresso } from './espresso.ts'
import { hairDryer } from './hair-dryer.ts'
import { headphones } from './headphones.ts'
import { kettle } from './kettle.ts'
import { massageGun } from './massage-gun.ts'
import { purifier } from './purifier.ts'
import { robot } from './robot.ts'

export const DRAWING_NAMES = [
  'kettle',
  'espresso',
  'blender',
  'robot',
  'bike-battery',
  'cell-pack',
  'drill',
  'headphones',
  'desk-lamp',
  'purifier',
  'massage-gun',
  'baby-monitor',
  'hair-dryer',
] as const

export type DrawingName = (typeof DRAWING_NAMES)[number]

export const DRAWINGS: Readonly<Record<DrawingName, Drawing>> = {
  kettle,
  espresso,
  blender,
  robot,
  'bike-battery': bikeBattery,
  'cell-pack': cellPack,
  drill,
  headphones,
  'desk-lamp': deskLamp,
  purifier,
  'massage-gun': massageGun,
  'baby-monitor': babyMonitor,
  'hair-dryer': hairDryer,
}
