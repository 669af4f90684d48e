import { describe, expect, test } from 'vitest'
import { createAnnouncements } from '../../../renderer/client/announcements.ts'
import type { BenchReply } from '../../../shared/contract/bench-screen.ts'

const reply = (id: number): BenchReply => ({ id, tone: 'accepted', say: { type: 'noted' } })

function listening() {
  const announcements = createAnnouncements()
  const told: number[] = []
  announcements.subscribe(() => {
    const latest = announcements.latest()
    if (latest?.type === 'reply') told.push(latest.reply.id)
  })
  return { announcements, told }
}

describe('announcing answers', () => {
  test('given the window opens, when it sees the answer to a scan of an hour ago, then it stays silent', () => {
    const { announcements, told } = listening()
    announcements.seen([reply(7)])
    expect(told).toEqual([])
  })

  test('given a USB scanner, when its answer shows up on the screen, then it is announced once, however often the screen is read', () => {
    const { announcements, told } = listening()
    announcements.seen([reply(7)])
    announcements.seen([reply(8)])
    announcements.seen([reply(8)])
    expect(told).toEqual([8])
  })

  test('given three quick scans between two looks at the screen, when it is looked at, then each is announced, in order', () => {
    const { announcements, told } = listening()
    announcements.seen([reply(7)])
    announcements.seen([reply(7), reply(8), reply(9), reply(10)])
    expect(told).toEqual([8, 9, 10])
  })

  test('given this window scanned, when the answer and then the screen tell of it, then it is announced once', () => {
    const { announcements, told } = listening()
    announcements.seen([])
    announcements.answered(reply(1))
    announcements.seen([reply(1)])
    expect(told).toEqual([1])
  })

  test('given this window scanned, when the screen tells of it before the answer does, then it is announced once', () => {
    const { announcements, told } = listening()
    announcements.seen([])
    announcements.seen([reply(1)])
    announcements.answered(reply(1))
    expect(told).toEqual([1])
  })

  test('given the first look at the screen already shows the answer to our own first scan, then that answer is still announced', () => {
    const { announcements, told } = listening()
    announcements.seen([reply(1)])
    announcements.answered(reply(1))
    expect(told).toEqual([1])
  })

  test('given the bench process restarted and numbers its answers anew, when it answers, then no answer is taken for an old one', () => {
    const { announcements, told } = listening()
    announcements.seen([reply(40)])
    announcements.seen([reply(41)])
    announcements.restarted()
    announcements.seen([])
    announcements.seen([reply(1)])
    expect(told).toEqual([41, 1])
  })

  test('given two answers alike, when both are announced, then they can be told apart, so that both flash', () => {
    const { announcements } = listening()
    announcements.answered(reply(1))
    const first = announcements.latest()?.at
    announcements.answered(reply(2))
    expect(announcements.latest()?.at).not.toBe(first)
  })
})
