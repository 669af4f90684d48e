/** Reads the run-length form back, by the rules of the printer's manual; written apart from the writer it checks. */
export function readAcs(text: string, bytesPerRow: number): Uint8Array {
  const digitsPerRow = bytesPerRow * 2
  const rows: string[] = []
  let row = ''
  let count = 0
  const finish = (whole: string) => {
    rows.push(whole)
    row = ''
  }
  for (const character of text) {
    if (character >= 'G' && character <= 'Y') count += character.charCodeAt(0) - 'F'.charCodeAt(0)
    else if (character >= 'g' && character <= 'z') count += (character.charCodeAt(0) - 'f'.charCodeAt(0)) * 20
    else if (character === ',') finish(row.padEnd(digitsPerRow, '0'))
    else if (character === '!') finish(row.padEnd(digitsPerRow, 'F'))
    else if (character === ':') finish(rows.at(-1) ?? '')
    else {
      row += character.repeat(Math.max(1, count))
      count = 0
      if (row.length === digitsPerRow) finish(row)
    }
  }
  return new Uint8Array(Buffer.from(rows.join(''), 'hex'))
}
