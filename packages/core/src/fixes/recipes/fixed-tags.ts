import type { Recipe } from './recipe.ts'
import { idOf } from './role-in.ts'

/** Makes the tags of the repository immutable, where the template has the repository that the image comes from. */
export const fixedTags: Recipe = ({ finding: { resource }, graph, template }) => {
  const repositories = graph
    .edgesFrom(resource.id)
    .flatMap(({ to }) => (to.type === 'AWS::ECR::Repository' ? [to] : []))
  const [only, ...others] = new Set(repositories)
  if (only === undefined || others.length > 0 || template.types.get(idOf(only)) !== only.type)
    return undefined
  return {
    edits: [],
    elsewhere: [
      {
        file: template.file,
        resource: only.id,
        change: {
          kind: 'set',
          path: ['Resources', idOf(only), 'Properties', 'ImageTagMutability'],
          value: 'IMMUTABLE',
        },
      },
    ],
    check: 'check that builds push each image under a tag of its own',
  }
}
