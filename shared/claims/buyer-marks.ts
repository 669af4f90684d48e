import type { Buyer } from '../cases/buyer.ts'

const bare = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')

/**
 * By what the same buyer is known again, each alone: his e-mail address, his telephone number, his name with his address. Spelling that
 * differs only in capitals, blanks and signs is the same. Too short to tell anybody apart is none.
 */
export function buyerMarks({ name, email, phone, address }: Buyer): readonly string[] {
  const mail = (email ?? '').normalize('NFKC').toLowerCase().trim()
  // The last nine digits: with or without the country's number.
  const digits = (phone ?? '').replace(/\D/g, '').slice(-9)
  const place = bare(address.join(' '))
  return [
    ...(mail.includes('@') ? [`email ${mail}`] : []),
    ...(digits.length >= 7 ? [`phone ${digits}`] : []),
    ...(bare(name) !== '' && place.length >= 8 ? [`place ${bare(name)} ${place}`] : []),
  ]
}
