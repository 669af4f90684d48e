import { MantineProvider, Modal } from '@mantine/core'
import { useEffect, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { FACTORY_SCANNER, type KeyboardScanner } from '../../../shared/scan/keyboard-scanner.ts'
import { useWedge } from '../../../renderer/scan/use-wedge.ts'

/** A page with everything that a scan must not disturb, and a record of what came out. */
declare global {
  interface Window {
    readonly record: {
      readonly scans: string[]
      readonly keys: string[]
      readonly submits: string[]
      readonly pageKeys: string[]
      clicks: number
    }
    readonly setScanner: (change: Partial<KeyboardScanner>) => void
  }
}

const record: Window['record'] = { scans: [], keys: [], submits: [], pageKeys: [], clicks: 0 }
let scanner = FACTORY_SCANNER
Object.assign(window, { record, setScanner: (change: Partial<KeyboardScanner>) => void (scanner = { ...FACTORY_SCANNER, ...change }) })

const OPTIONS = ['repair', 'replace', 'refund', 'scrap']

function Page() {
  const [note, setNote] = useState('cracked lens')
  const [choice, setChoice] = useState('repair')
  const [ticks, setTicks] = useState(0)
  const [isOpen, setOpen] = useState(false)
  const [isModal, setModal] = useState(false)
  useWedge({
    onScan: ({ text }) => {
      record.scans.push(text)
      if (text.startsWith('MB:OPEN')) setOpen(true)
      if (text.startsWith('MB:MODAL')) setModal(true)
    },
    onKey: (key) => {
      record.keys.push(key)
      return key === '2'
    },
    scanner,
    isTryingOut: false,
  })
  // Renders all the time, as a screen does whose clocks tick and whose lists change.
  useEffect(() => {
    const timer = setInterval(() => setTicks((count) => count + 1), 7)
    return () => clearInterval(timer)
  }, [])
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        record.submits.push(note)
      }}
    >
      <input id="note" value={note} onChange={(event) => setNote(event.currentTarget.value)} />
      <Replaced />
      <textarea id="free" defaultValue={'two\nlines'} />
      <input id="count" type="number" defaultValue="12" />
      <input id="empty-count" type="number" />
      <input id="mail" type="email" defaultValue="a@b.example" />
      <input id="day" type="date" defaultValue="2026-03-05" />
      <div id="rich" contentEditable suppressContentEditableWarning>
        back <b>left</b> corner
      </div>
      <select id="choice" value={choice} onChange={(event) => setChoice(event.currentTarget.value)}>
        {OPTIONS.map((each) => (
          <option key={each}>{each}</option>
        ))}
      </select>
      <button id="press" type="button" onClick={() => void (record.clicks += 1)} onKeyDown={({ key }) => void record.pageKeys.push(key)}>
        {ticks % 2 === 0 ? 'Press' : 'Press me'}
      </button>
      <button type="submit">Save</button>
      <Modal opened={isModal} onClose={() => setModal(false)} transitionProps={{ duration: 0 }}>
        <input id="trapped" defaultValue="trapped" />
      </Modal>
      {isOpen && (
        <dialog
          id="dialog"
          ref={(element) => {
            if (element?.open === false) element.showModal()
          }}
          onKeyDown={(event) => event.stopPropagation()}
        >
          <input id="inside" defaultValue="inside" />
        </dialog>
      )}
    </form>
  )
}

/** A field whose screen puts another in its place in the middle of what is typed, as a list does that is sorted anew. */
function Replaced() {
  const [text, setText] = useState('box wet')
  const [place, setPlace] = useState(1)
  const write = (written: string) => {
    setText(written)
    if (written.length > 'box wet'.length + 4) setPlace(2)
  }
  return <input key={place} id="replaced" value={text} onChange={(event) => write(event.currentTarget.value)} />
}

const root = document.createElement('div')
document.body.append(root)
createRoot(root).render(
  <MantineProvider>
    <Page />
  </MantineProvider>,
)
