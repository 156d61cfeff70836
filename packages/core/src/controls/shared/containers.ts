import type { PropertyView, ResourceView } from '../../view/index.ts'

/** The containers that a model, an inference component or a model package describes. */
export function containersOf(resource: ResourceView): readonly PropertyView[] {
  switch (resource.type) {
    case 'AWS::SageMaker::Model':
      return [...written(resource.at('PrimaryContainer')), ...resource.at('Containers').items]
    case 'AWS::SageMaker::InferenceComponent':
      return [
        ...written(resource.at('Specification.Container')),
        ...resource
          .at('Specifications')
          .items.flatMap((specification) => written(specification.at('Container'))),
      ]
    case 'AWS::SageMaker::ModelPackage':
      return [
        ...resource.at('InferenceSpecification.Containers').items,
        ...resource
          .at('AdditionalInferenceSpecifications')
          .items.flatMap((specification) => specification.at('Containers').items),
      ]
    default:
      return []
  }
}

const written = (container: PropertyView): readonly PropertyView[] =>
  container.present === false ? [] : [container]
