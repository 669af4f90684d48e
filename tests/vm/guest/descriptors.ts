function bytes(...items: readonly string[]): Uint8Array {
  return Uint8Array.from(Buffer.from(items.join(''), 'hex'))
}

/** The boot keyboard of the HID specification (1.11, appendix B.1): modifiers, reserved, six keys. */
export const KEYBOARD = bytes(
  '05010906a101',
  '050719e029e7150025017501',
  '95088102',
  '950175088101',
  '95067508150025650507190029658100',
  'c0',
)

/** Input report 2 of a Honeywell-like scanner: count, three bytes of AIM identifier, 56 of data, two of the maker's, the continued flag. */
export const SCANNER = bytes(
  '058c0902a101', // point of sale: bar code scanner
  '0912a102', //     its scanned data report
  '8502150026ff007508', // report id 2; 0…255, 8 bits each
  '0501093b95018102', // byte count
  '058c09fb09fc09fd95038102', // AIM identifier
  '09fe9538820201', // 56 × decoded data
  '0666ff0904090095028102', // code id and a reserved byte
  '058c09ff25017501', // continued
  '95088102',
  'c0c0',
)

/** What programmable keyboards put on the same usage page: usage 1, for their settings. */
export const KEYBOARD_SETTINGS = bytes('058c0901a101', '8501150026ff007508', '0962953f8102', 'c0')
