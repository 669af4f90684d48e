import { execFileSync } from 'node:child_process'
import { join } from 'node:path'

/** A film for Chromium's fake camera: first a barcode on a bench, then a parcel. Motion JPEG, 720p, two seconds, looping. */
export function makeCameraFilm(dir: string): string {
  const at = (name: string) => join(dir, name)
  execFileSync('zint', ['-b', '20', '--scale', '3', '-o', at('code.png'), '-d', 'CAMERA-0001'])
  const bench = ['-size', '1280x720', 'xc:#b9b4aa', '-attenuate', '0.2', '+noise', 'Gaussian']
  execFileSync('convert', [...bench, at('code.png'), '-gravity', 'center', '-composite', at('0.png')])
  execFileSync('convert', [
    ...bench,
    '-fill',
    '#b0885a',
    '-stroke',
    '#7a5c39',
    '-draw',
    'rectangle 380,160 900,560',
    '-fill',
    '#d8c9a8',
    '-draw',
    'rectangle 620,160 660,560',
    at('1.png'),
  ])
  const input = ['-loop', '1', '-t', '1', '-i']
  const film = ['-filter_complex', '[0][1]concat=n=2:v=1', '-r', '30', '-pix_fmt', 'yuvj420p', '-f', 'mjpeg', at('film.mjpeg')]
  execFileSync('ffmpeg', ['-y', '-loglevel', 'error', ...input, at('0.png'), ...input, at('1.png'), ...film])
  return at('film.mjpeg')
}

/** A film of one label lying still, with these codes on it, one below the other. The last is a product code. */
export function makeLabelFilm(dir: string, codes: readonly string[], productCode: string): string {
  const at = (name: string) => join(dir, name)
  const drawn = [...codes.map((code) => ['20', code] as const), ['13', productCode] as const]
  const pasted = drawn.flatMap(([kind, data], place) => {
    execFileSync('zint', ['-b', kind, '--scale', '1.5', '--whitesp', '4', '-o', at(`label-${place}.png`), '-d', data])
    return [at(`label-${place}.png`), '-geometry', `+360+${60 + place * 210}`, '-composite']
  })
  const bench = ['-size', '1280x720', 'xc:#b9b4aa', '-attenuate', '0.2', '+noise', 'Gaussian']
  execFileSync('convert', [...bench, '-fill', '#fbfaf6', '-draw', 'rectangle 320,30 960,690', ...pasted, at('label.png')])
  const input = ['-loop', '1', '-t', '1', '-i', at('label.png')]
  execFileSync('ffmpeg', ['-y', '-loglevel', 'error', ...input, '-r', '30', '-pix_fmt', 'yuvj420p', '-f', 'mjpeg', at('label.mjpeg')])
  return at('label.mjpeg')
}
