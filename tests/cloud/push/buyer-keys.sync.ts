import { describe, expect, it } from 'vitest'
import { cloudForTests, enrolledBench, newCenter } from '../cloud-for-tests.ts'

const cloud = cloudForTests()

const KEY = Buffer.alloc(32, 7).toString('base64')

async function twoBenches() {
  const center = await newCenter(cloud)
  return { center, one: await enrolledBench(cloud, center), two: await enrolledBench(cloud, center) }
}

describe('the key of a buyer', () => {
  it('comes with the page in which the first event of its push is, and with no other', async () => {
    const { one, two } = await twoBenches()
    for (let at = 0; at < 9; at += 1) one.note(String(at))
    await one.push(1, 3)
    await one.push(4, 9, [{ buyer: 'li-na', key: KEY }])
    expect((await two.pull(0, 3)).body.buyerKeys).toEqual([])
    expect((await two.pull(3, 2)).body.buyerKeys).toEqual([{ buyer: 'li-na', key: KEY }])
    expect((await two.pull(5, 2)).body.buyerKeys).toEqual([])
  })

  it('stays as it first came', async () => {
    const { one, two } = await twoBenches()
    one.note()
    two.note()
    await one.push(1, 1, [{ buyer: 'li-na', key: KEY }])
    await two.push(1, 1, [{ buyer: 'li-na', key: Buffer.alloc(32, 8).toString('base64') }])
    expect((await two.pull()).body.buyerKeys).toEqual([{ buyer: 'li-na', key: KEY }])
  })

  it('is gone for good once he is forgotten, whoever sends it again', async () => {
    const { center, one, two } = await twoBenches()
    one.note()
    await one.push(1, 1, [
      { buyer: 'li-na', key: KEY },
      { buyer: 'wang', key: KEY },
    ])
    two.write({ type: 'buyer.forgotten.v1' }, { stream: 'buyer:li-na' })
    await two.push()
    one.note()
    await one.push(2, 2, [{ buyer: 'li-na', key: KEY }])
    expect((await two.pull()).body.buyerKeys.map(({ buyer }) => buyer)).toEqual(['wang'])
    const { rows } = await cloud.owner.query('SELECT key FROM buyer_key WHERE center = $1 AND buyer = $2', [center, 'li-na'])
    expect(rows).toEqual([{ key: null }])
  })

  it('does not come at all when it comes with his forgetting, or after it', async () => {
    const { one, two } = await twoBenches()
    one.note()
    one.write({ type: 'buyer.forgotten.v1' }, { stream: 'buyer:li-na' })
    one.write({ type: 'buyer.forgotten.v1' }, { stream: 'buyer:never-seen' })
    await one.push(1, 3, [{ buyer: 'li-na', key: KEY }])
    two.note()
    await two.push(1, 1, [{ buyer: 'never-seen', key: KEY }])
    expect((await two.pull()).body.buyerKeys).toEqual([])
  })

  it('is another one’s in another center', async () => {
    const { one, two } = await twoBenches()
    const { one: elsewhere } = await twoBenches()
    one.note()
    await one.push(1, 1, [{ buyer: 'li-na', key: KEY }])
    elsewhere.write({ type: 'buyer.forgotten.v1' }, { stream: 'buyer:li-na' })
    await elsewhere.push()
    expect((await two.pull()).body.buyerKeys).toEqual([{ buyer: 'li-na', key: KEY }])
    expect(cloud.logged.join('\n')).not.toContain(KEY)
  })
})
