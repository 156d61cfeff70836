import { type Judgement, onlyWhen, type PropertyView } from '../../view/index.ts'
import { literalText } from '../../workload/index.ts'
import { usesCustomerKey } from './customer-key.ts'

/**
 * Families of ML instances with local storage, as of 2026-11. SageMaker puts data there instead of on a
 * volume; a module of the hardware encrypts it, and the call fails when it names a key.
 *
 * @see https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ResourceConfig.html
 * @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/InstanceStorage.html#instance-store-volumes
 */
const LOCAL_STORAGE: ReadonlySet<string> = new Set([
  ...['c5d', 'c6gd', 'c6id', 'c7gd', 'c8gd', 'm5d', 'm5dn', 'm6gd', 'm6id', 'm6idn', 'm7gd', 'm8gd'],
  ...[
    'r5d',
    'r5dn',
    'r6gd',
    'r6id',
    'r6idn',
    'r7gd',
    'r8gd',
    'x2idn',
    'x2iedn',
    'i3',
    'i3en',
    'i4i',
    'i7ie',
    'd3',
  ],
  ...['g4ad', 'g4dn', 'g5', 'g6', 'g6e', 'gr6', 'g7e', 'p3dn', 'p4d', 'p4de', 'p5', 'p5e', 'p5en', 'p6-b200'],
  ...['p6-b300', 'p6e-gb200', 'dl1', 'trn1', 'trn1n', 'trn2', 'trn2u'],
])

/** Passes when instances of a type have volumes that take a key; a type that is not given does. */
export function takesVolumeKey(instanceType: PropertyView): Judgement {
  const { present } = instanceType
  if (present === false) return instanceType.judge(true)
  const text = literalText(instanceType.value)
  const family = text?.replace(/^ml\./, '').split('.')[0]
  if (family === undefined) return instanceType.unknown()
  return instanceType.judge(
    !LOCAL_STORAGE.has(family),
    LOCAL_STORAGE.has(family)
      ? `${instanceType.description}, with local storage that takes no key`
      : instanceType.description,
  )
}

/** Passes when the volumes of some instances are encrypted with a customer managed key, where they take one. */
export function volumeUsesCustomerKey(key: PropertyView, instanceType: PropertyView): Judgement {
  return onlyWhen(takesVolumeKey(instanceType), () => usesCustomerKey(key))
}
