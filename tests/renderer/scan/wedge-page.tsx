import { useEffect, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { useWedge } from '../../../renderer/scan/use-wedge.ts'

/** A page with everything that a scan must not disturb, and a record of what came out. */
declare global {
  interface Window {
    readonly record: { readonly scans: string[]; readonly keys: string[]; readonly submits: string[]; clicks: number }
  }
}

const record: Window['record'] = { scans: [], keys: [], submits: [], clicks: 0 }
Object.assign(window, { record })

const OPTIONS = ['repair', 'replace', 'refund', 'scrap']

function Page() {
  const [note, setNote] = useState('cracked lens')
  const [choice, setChoice] = useState('repair')
  const [ticks, setTicks] = useState(0)
  const [isOpen, setOpen] = useState(false)
  useWedge({
    onScan: (text) => {
      record.scans.push(text)
      if (text.startsWith('MB:OPEN')) setOpen(true)
    },
    onKey: (key) => {
      record.keys.push(key)
      return key === '2'
    },
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
      <textarea id="free" defaultValue={'two\nlines'} />
      <input id="count" type="number" defaultValue="12" />
      <select id="choice" value={choice} onChange={(event) => setChoice(event.currentTarget.value)}>
        {OPTIONS.map((each) => (
          <option key={each}>{each}</option>
        ))}
      </select>
      <button id="press" type="button" onClick={() => void (record.clicks += 1)}>
        {ticks % 2 === 0 ? 'Press' : 'Press me'}
      </button>
      <button type="submit">Save</button>
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

const root = document.createElement('div')
document.body.append(root)
createRoot(root).render(<Page />)
