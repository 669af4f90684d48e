import { createContext, useContext } from 'react'
import { createFormats, type Formats } from '../../shared/i18n/formats.ts'

const machineZone = () => new Intl.DateTimeFormat().resolvedOptions().timeZone

export const FormatsContext = createContext<Formats | undefined>(undefined)

/** The center's formats; before the center is known, this machine's. */
export function useFormats(): Formats {
  return useContext(FormatsContext) ?? createFormats('en', machineZone())
}
