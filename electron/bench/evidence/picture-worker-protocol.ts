import type { Result } from '../../../shared/result.ts'
import type { PictureRefusal } from './load-picture.ts'
import type { FileReading } from './read-picture-file.ts'

export type PictureWorkerData = { readonly wasmFile: string }

export type PictureRequest = { readonly id: number; readonly file: string }

export type PictureAnswer = { readonly id: number; readonly result: Result<FileReading, PictureRefusal> }
