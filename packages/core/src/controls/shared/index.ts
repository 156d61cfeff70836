export { isNotEveryAddress } from './any-address.ts'
export { usesCustomerKey } from './customer-key.ts'
export { holdsNoSecret, isNotWrittenOut } from './secrets.ts'
export { eachOrMissing } from './each-or-missing.ts'
