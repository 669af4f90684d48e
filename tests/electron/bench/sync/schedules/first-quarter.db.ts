import { manySchedules } from './many-schedules.ts'

manySchedules(0)
