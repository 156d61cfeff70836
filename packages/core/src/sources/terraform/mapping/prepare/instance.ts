import type { MapValue } from '../../../../workload/index.ts'
import { argumentsOf, knownBlocks, withArguments } from './arguments.ts'

/** The disks of an instance, as mappings of devices. */
export function blockDevices(attributes: MapValue): MapValue {
  const disks = ['root_block_device', 'ebs_block_device'].flatMap((name) =>
    knownBlocks(attributes.entries.get(name)),
  )
  if (disks.length === 0) return attributes
  const items = disks.map((disk) => {
    const ebs = withArguments(disk, { device_name: undefined, no_device: undefined, tags: undefined })
    return argumentsOf(
      [
        ['device_name', disk.entries.get('device_name')],
        ['ebs', ebs],
      ],
      disk,
    )
  })
  return withArguments(attributes, {
    root_block_device: undefined,
    ebs_block_device: undefined,
    block_device_mappings: { kind: 'list', items },
  })
}
