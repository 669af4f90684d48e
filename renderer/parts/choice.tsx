import { SegmentedControl, type SegmentedControlProps } from '@mantine/core'
import css from './choice.module.css'

/** One of a few, all of them in sight. */
export function Choice<Value extends string>(props: SegmentedControlProps<Value>) {
  return <SegmentedControl {...props} withItemsBorders={false} classNames={css} />
}
