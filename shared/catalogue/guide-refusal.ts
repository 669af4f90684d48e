/** Why a change to the guides was refused. The screen turns it into words. */
export type GuideRefusal = { readonly type: 'unknown-guide' } | { readonly type: 'not-allowed' } | { readonly type: 'store-full' }
