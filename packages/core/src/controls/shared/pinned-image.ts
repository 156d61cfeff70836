import { inWords, type Judgement, type PropertyView } from '../../view/index.ts'
import { type Truth, textParts } from '../../workload/index.ts'

const REPOSITORY = 'AWS::ECR::Repository'

/**
 * Passes when a container image is named by its content: by digest, or by tag in a repository of the
 * workload whose tags cannot be moved. An image that is not named here is not judged by this.
 *
 * @see https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-tag-mutability.html
 */
export function pinnedImage(image: PropertyView): Judgement {
  const pinned = namesDigest(image)
  if (pinned !== false) return image.judge(pinned)
  if (isAsset(image))
    return image.judge(true, 'the tag is the hash of what the CDK built, and cannot be moved')
  const [repository] = image.resource.targets(image, REPOSITORY).views
  if (repository !== undefined) {
    const mutability = repository.at('ImageTagMutability').equals('IMMUTABLE')
    if (mutability.verdict === 'pass') {
      return inWords(
        image.judge(true),
        `the tags of repository \`${repository.resource.address}\` cannot be moved`,
      )
    }
    if (mutability.verdict === 'unknown') return image.unknown(mutability.message)
  }
  return image.judge(false, `${image.description}, a tag that can be moved to another image`)
}

/**
 * Whether an image was built and published by the CDK: the tags of its repository are immutable.
 *
 * @see https://docs.aws.amazon.com/cdk/v2/guide/bootstrapping-env.html
 */
function isAsset({ value }: PropertyView): boolean {
  const tail = textParts(value)?.at(-1)
  return typeof tail === 'string' && /container-assets-[0-9a-z-]*:[0-9a-f]{64}$/.test(tail)
}

/** Only a digest follows an `@`, and nothing follows a digest; what a tag ends in shows that there is none. */
function namesDigest({ value }: PropertyView): Truth {
  const parts = textParts(value)
  if (parts === undefined) return undefined
  if (parts.some((part) => typeof part === 'string' && part.includes('@'))) return true
  const tail = parts.at(-1)
  if (parts.length === 1) return typeof tail === 'string' ? false : undefined
  return typeof tail === 'string' && /[^0-9a-f]/.test(tail) ? false : undefined
}
