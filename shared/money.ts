/** An amount in the smallest unit of its ISO 4217 currency (cents, fen, yen): whole numbers only. */
export type Money = { readonly minor: number; readonly currency: string }
