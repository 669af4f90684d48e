/** Report descriptors, put together from the HID and point-of-sale usage tables as each family's manual describes its reports. */
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

/** Scans in report 2; lamps, beeps and trigger in output report 4; where scans go in feature report FE; serial commands in output report FD. */
export const HONEYWELL = bytes(
  '058c0902a101', // point of sale: bar code scanner
  '0912a102', //     its scanned data report
  '8502150026ff007508', // report id 2; 0…255, 8 bits each
  '0501093b95018102', // byte count
  '058c09fb09fc09fd95038102', // AIM identifier
  '09fe9538820201', // 56 × decoded data
  '0666ff0904090095028102', // code id and a reserved byte
  '058c09ff25017501', // continued
  '95088102c0',
  '0914a1028504250175019508', // trigger report: id 4, eight bits
  '0900095f0960', // nothing, prevent read, initiate read
  '0900090009850986', // nothing, nothing, error beep, good read beep (the last one fills up)
  '9102c0',
  '0666ff26ff007508', // the maker's own page, bytes
  '0903a10285fe95010903b102c0', // feature FE: one byte
  '0901a10285fd950109219102953e09229102c0', // output FD: length, 62 bytes
  'c0',
)

/** Report 2: count, 56 bytes of data, five of the maker's, the continued flag. */
export const NEWLAND = bytes(
  '058c0902a101',
  '8502150026ff007508',
  '0501093b95018102', // byte count
  '058c09fe9538820201', // decoded data
  '0666ff090195058102', // five bytes of the maker's own
  '058c09ff25017501', // continued
  '95088102',
  'c0',
)

/** Report 1: count and 62 bytes of data. */
export const MICROSCAN = bytes('058c0902a101', '8501150026ff007508', '0501093b95018102', '058c09fe953e820201', 'c0')

/** Report 2, with a byte of its own between count and identifier. */
export const LATE_AIM = bytes(
  '058c0902a101',
  '8502150026ff007508',
  '0501093b95018102', // byte count
  '95018101', // one byte that means nothing
  '058c09fb09fc09fd95038102', // AIM identifier
  '09fe9538820201', // 56 × decoded data
  '95018101',
  '09ff25017501', // continued
  '95088102',
  'c0',
)

/** No report numbers, and standard commands only: identifier, 60 bytes of data; one output byte with beep and trigger. */
export const PLAIN = bytes(
  '058c0902a101',
  '150026ff007508',
  '0501093b95018102',
  '058c09fb09fc09fd95038102',
  '09fe953c820201',
  '2501750195010960', // initiate read
  '9102',
  '09869102', // good read beep
  '95069101', // fills the byte up
  'c0',
)

/** IBM hand-held mode: 64 bytes on a page of IBM's own. */
export const IBM_HAND_HELD = bytes('0645ff0a004ba101', '150026ff0075089540', '0a014b8102', 'c0')

/** What programmable keyboards put on the point-of-sale page: usage 1, for their settings. */
export const KEYBOARD_SETTINGS = bytes('058c0901a101', '8501150026ff007508', '0962953f8102', 'c0')
