import { describe, expect, test } from 'vitest'
import { draftOf, newDraft, readDraft, unprinted } from '../../../../renderer/screens/settings/printer-draft.ts'
import { printerSettings } from '../../../../shared/contract/printer-settings.ts'
import type { PrinterCard } from '../../../../shared/contract/device.ts'

const zebra: PrinterCard = {
  id: 'p1',
  name: 'ZD421',
  address: { transport: 'tcp', host: '192.168.1.40', port: 9100, language: 'zpl', dpi: 203, encoding: 'z64' },
  prints: ['unit'],
  state: 'ready',
  waiting: 0,
}
const folder: PrinterCard = { ...zebra, id: 'p2', address: { transport: 'pdf-folder', folder: '/labels' } }

describe('entering a printer', () => {
  test.each([zebra, folder])('given nothing is changed, then what is saved is what was there', (card) => {
    const { state: _, waiting: __, ...settings } = card
    expect(readDraft(draftOf(card))).toEqual({ ok: true, value: settings })
  })

  test('a new printer lacks its name and address; the rest is as printers leave the factory', () => {
    expect(readDraft(newDraft('p3'))).toEqual({ ok: false, error: ['name', 'host'] })
    expect(readDraft({ ...newDraft('p3'), name: ' Dock ', host: ' 10.0.0.9 ' })).toMatchObject({
      ok: true,
      value: { name: 'Dock', address: { host: '10.0.0.9', port: 9100, language: 'zpl' } },
    })
  })

  test('a new printer takes over the labels nobody prints, and none from another', () => {
    expect(newDraft('p3').prints).toEqual(['unit', 'return'])
    expect(newDraft('p3', [zebra]).prints).toEqual(['return'])
    expect(unprinted([zebra, { prints: ['return'] }])).toEqual([])
  })

  test.each(['', '0', '65536', '91OO', '-1', '9100.5', '1e3'])('a port of “%s” is refused', (port) => {
    expect(readDraft({ ...draftOf(zebra), port })).toEqual({ ok: false, error: ['port'] })
  })

  test('a folder needs no port, a network printer no folder', () => {
    expect(readDraft({ ...draftOf(folder), port: 'x', host: '' }).ok).toBe(true)
    expect(readDraft({ ...draftOf(zebra), transport: 'pdf-folder' })).toEqual({ ok: false, error: ['folder'] })
  })

  test('given the transport is switched there and back, then nothing entered is lost', () => {
    const back = { ...draftOf(zebra), transport: 'pdf-folder', folder: '/x' } as const
    expect(readDraft({ ...back, transport: 'tcp' })).toMatchObject({ value: { address: zebra.address } })
  })

  test('what the form lets through the bench takes', () => {
    for (const card of [zebra, folder]) {
      const read = readDraft(draftOf(card))
      expect(read.ok && printerSettings.safeParse(read.value).success).toBe(true)
    }
  })
})
