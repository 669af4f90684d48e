import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readReturns, returnsIn } from '../../../shared/import/read-returns.ts'
import { testDataFolder } from '../scan/recorded.ts'

const ZONE = 'Asia/Shanghai'

function aReturn(more: object = {}) {
  return {
    id: 'r-1',
    status: 'IN_TRANSIT',
    returnType: 'CUSTOMER',
    merchantSku: 'AK17',
    lastUpdatedDateTime: '2026-03-01T00:00:00Z',
    returnMetadata: { returnReason: 'Defective', rmaId: 'RMA-9' },
    returnShippingInfo: {
      forwardTrackingInfo: { carrierName: 'ATS', trackingId: 'OUT' },
      reverseTrackingInfo: { carrierName: 'UPSN', trackingId: 'BACK' },
    },
    marketplaceChannelDetails: { customerOrderId: '407-7', marketplaceChannel: { marketplaceName: 'AMAZON_DE' } },
    ...more,
  }
}

function resultsOf(...returns: readonly unknown[]) {
  return readReturns(returns, ZONE).map(({ result }) => (result.ok ? result.value : result.error))
}

describe('a return of the Selling Partner API', () => {
  it('is a unit to expect, found by its numbers and by the parcel it comes in', () => {
    expect(resultsOf(aReturn())).toEqual([
      [
        {
          row: 1,
          kind: 'return',
          facts: {
            unit: { sku: 'AK17' },
            complaint: 'Defective',
            returnIds: ['r-1', 'RMA-9'],
            order: { orderId: '407-7', marketplace: 'amazon.de' },
            inbound: { carrier: 'UPSN', tracking: 'BACK' },
          },
        },
      ],
    ])
  })

  it('is as many units as it says', () => {
    expect(resultsOf(aReturn({ numberOfUnits: 3 }))[0]).toHaveLength(3)
  })

  it('that was refused at the door comes back under the number it went out with', () => {
    const shipping = { forwardTrackingInfo: { carrierName: 'ATS', trackingId: 'OUT' } }
    const [refused, sent] = resultsOf(
      aReturn({ returnType: 'REJECT', returnShippingInfo: shipping }),
      aReturn({ id: 'r-2', returnShippingInfo: shipping }),
    )
    expect(refused).toMatchObject([{ facts: { inbound: { tracking: 'OUT' } } }])
    expect(sent).toMatchObject([{ facts: expect.not.objectContaining({ inbound: expect.anything() }) }])
  })

  it('is expected on the day, here, on which it was delivered', () => {
    const shipping = { deliveryDateTime: '2026-03-04T18:30:00Z' }
    expect(resultsOf(aReturn({ status: 'DELIVERED', returnShippingInfo: shipping }))).toMatchObject([
      [{ facts: { expectedOn: '2026-03-05' } }],
    ])
  })

  it.each(['PROCESSED', 'PARTIALLY_PROCESSED', 'CANCELLED', 'REJECTED', 'CUSTOMER_CANCELLED_PICK_UP', 'TELEPORTED'])(
    'is not taken when its status is %s',
    (status) => {
      expect(resultsOf(aReturn({ status }))).toEqual([[{ type: 'status', status }]])
    },
  )

  it('counts in its newest state where pages overlap', () => {
    const older = aReturn({ status: 'CREATED' })
    const newer = aReturn({ status: 'DELIVERED', lastUpdatedDateTime: '2026-03-02T00:00:00Z' })
    const [first, second] = resultsOf(older, newer)
    expect(first).toEqual([{ type: 'twice', row: 2 }])
    expect(second).toMatchObject([{ row: 2 }])
  })

  it.each([[{}], [null], ['text'], [{ id: 'x' }], [aReturn({ numberOfUnits: 0 })], [aReturn({ returnMetadata: undefined })]])(
    '%j is none',
    (raw) => {
      expect(resultsOf(raw)).toEqual([[{ type: 'not-a-return' }]])
    },
  )

  it('without any SKU is not taken', () => {
    expect(resultsOf(aReturn({ merchantSku: undefined }))).toEqual([[{ type: 'missing', field: 'sku' }]])
  })
})

describe('returns in JSON', () => {
  const one = aReturn()
  it.each([
    ['one answer of the API', { returns: [one], nextToken: 'x' }],
    ['several answers', [{ returns: [one] }, { returns: [] }]],
    ['the returns alone', [one]],
    ['a single return', one],
    ['an answer in its envelope', { payload: { returns: [one] } }],
  ])('are found in %s', (_, value) => {
    expect(returnsIn(value)).toEqual([one])
  })

  it.each([[{ orders: [] }], ['x'], [null], [[1]]])('are not in %j', (value) => {
    expect(returnsIn(value)).toBeUndefined()
  })
})

type Sandbox = { readonly response: unknown }
type Operation = {
  readonly responses: Readonly<
    Record<
      string,
      { readonly examples?: Readonly<Record<string, unknown>>; readonly 'x-amzn-api-sandbox'?: { readonly static: readonly Sandbox[] } }
    >
  >
}
type Model = {
  readonly paths: Readonly<Record<string, { readonly get: Operation }>>
  readonly definitions: { readonly Return: { readonly properties: { readonly status: { readonly enum: readonly string[] } } } }
}

const model = join(testDataFolder, 'amazon', 'externalFulfillmentReturns_2024-09-11.json')
const isThere = existsSync(model)

describe.skipIf(!isThere)(`Amazon's own examples${isThere ? '' : ' (skipped: no test data)'}`, () => {
  const { paths, definitions } = isThere ? (JSON.parse(readFileSync(model, 'utf8')) as Model) : ({} as Model)

  it('are read, every one', () => {
    const answers = Object.values(paths).flatMap(({ get }) => {
      const { examples = {}, 'x-amzn-api-sandbox': sandbox } = get.responses['200'] ?? {}
      return [...Object.values(examples), ...(sandbox?.static.map(({ response }) => response) ?? [])]
    })
    const returns = answers.flatMap((answer) => returnsIn(answer) ?? [])
    expect(returns.length).toBeGreaterThan(5)
    for (const each of returns) {
      const [read] = readReturns([each], ZONE)
      expect(read?.result).toMatchObject({ ok: true })
    }
  })

  it('have no status that is unknown here', () => {
    for (const status of definitions.Return.properties.status.enum) {
      const [result] = resultsOf(aReturn({ status }))
      const isTaken = Array.isArray(result) && result.length > 0 && 'facts' in (result[0] ?? {})
      expect([true, false]).toContain(isTaken)
      expect(isTaken).toBe(!['CUSTOMER_CANCELLED_PICK_UP', 'PARTIALLY_PROCESSED', 'PROCESSED', 'REJECTED', 'CANCELLED'].includes(status))
    }
  })
})
