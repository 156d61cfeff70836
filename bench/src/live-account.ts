import { fakeAws, serveAws } from '@parapet/fake-aws'

/** The Regions of the invented account. */
const REGIONS = ['ap-southeast-2', 'eu-central-1', 'eu-west-1', 'us-east-1', 'us-west-2']

/** About 6,000 resources: three of each type in each Region, three below each that holds others, and more notebooks. */
const account = {
  id: '111122223333',
  regions: REGIONS,
  size: 3,
  sizes: { ListNotebookInstances: 160 },
  values: { KeyManager: 'CUSTOMER' },
}

// A process of its own, so that the scan that is measured has a core for itself.
const served = await serveAws(fakeAws({ account, latency: 20 }))
console.log(served.url)
process.on('disconnect', () => process.exit())
