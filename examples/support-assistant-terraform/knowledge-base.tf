resource "aws_opensearchserverless_security_policy" "encryption" {
  name = "kettlewick-manuals"
  type = "encryption"
  policy = jsonencode({
    Rules       = [{ ResourceType = "collection", Resource = ["collection/kettlewick-manuals"] }]
    AWSOwnedKey = true
  })
}

resource "aws_opensearchserverless_security_policy" "network" {
  name = "kettlewick-manuals"
  type = "network"
  policy = jsonencode([{
    Rules = [
      { ResourceType = "collection", Resource = ["collection/kettlewick-manuals"] },
      { ResourceType = "dashboard", Resource = ["collection/kettlewick-manuals"] },
    ]
    AllowFromPublic = true
  }])
}

resource "aws_opensearchserverless_access_policy" "manuals" {
  name = "kettlewick-manuals"
  type = "data"
  policy = jsonencode([{
    Rules = [
      { ResourceType = "index", Resource = ["index/kettlewick-manuals/*"], Permission = ["aoss:*"] },
      { ResourceType = "collection", Resource = ["collection/kettlewick-manuals"], Permission = ["aoss:*"] },
    ]
    Principal = [aws_iam_role.knowledge_base.arn, "arn:${local.partition}:iam::${local.account}:root"]
  }])
}

resource "aws_opensearchserverless_collection" "manuals" {
  name       = "kettlewick-manuals"
  type       = "VECTORSEARCH"
  depends_on = [aws_opensearchserverless_security_policy.encryption, aws_opensearchserverless_security_policy.network]
}

resource "awscc_opensearchserverless_index" "manuals" {
  collection_endpoint = aws_opensearchserverless_collection.manuals.collection_endpoint
  index_name          = "manuals"
  settings = {
    index = { knn = true }
  }
  mappings = {
    properties = {
      vector   = { type = "knn_vector", dimension = 1024, method = { engine = "faiss", name = "hnsw" } }
      text     = { type = "text" }
      metadata = { type = "text", index = false }
    }
  }
  depends_on = [aws_opensearchserverless_access_policy.manuals]
}

resource "aws_iam_role" "knowledge_base" {
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "bedrock.amazonaws.com" }
      Action    = "sts:AssumeRole"
    }]
  })
}

resource "aws_iam_role_policy" "knowledge_base" {
  name = "read-documents"
  role = aws_iam_role.knowledge_base.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid      = "Documents"
        Effect   = "Allow"
        Action   = ["s3:GetObject", "s3:ListBucket"]
        Resource = "*"
      },
      {
        Sid      = "Embed"
        Effect   = "Allow"
        Action   = "bedrock:InvokeModel"
        Resource = local.embedding_model_arn
      },
      {
        Sid      = "Search"
        Effect   = "Allow"
        Action   = "aoss:APIAccessAll"
        Resource = aws_opensearchserverless_collection.manuals.arn
      },
    ]
  })
}

resource "aws_bedrockagent_knowledge_base" "manuals" {
  name     = "kettlewick-manuals"
  role_arn = aws_iam_role.knowledge_base.arn
  knowledge_base_configuration {
    type = "VECTOR"
    vector_knowledge_base_configuration {
      embedding_model_arn = local.embedding_model_arn
    }
  }
  storage_configuration {
    type = "OPENSEARCH_SERVERLESS"
    opensearch_serverless_configuration {
      collection_arn    = aws_opensearchserverless_collection.manuals.arn
      vector_index_name = awscc_opensearchserverless_index.manuals.index_name
      field_mapping {
        vector_field   = "vector"
        text_field     = "text"
        metadata_field = "metadata"
      }
    }
  }
}

resource "aws_bedrockagent_data_source" "manuals" {
  name              = "manuals"
  knowledge_base_id = aws_bedrockagent_knowledge_base.manuals.id
  data_source_configuration {
    type = "S3"
    s3_configuration {
      bucket_arn = aws_s3_bucket.documents.arn
    }
  }
}

resource "aws_bedrockagent_data_source" "help_center" {
  name              = "help-center"
  knowledge_base_id = aws_bedrockagent_knowledge_base.manuals.id
  data_source_configuration {
    type = "WEB"
    web_configuration {
      source_configuration {
        url_configuration {
          seed_urls {
            url = "http://help.kettlewick.example/"
          }
        }
      }
      crawler_configuration {
        # the forum lives on a subdomain
        scope = "SUBDOMAINS"
      }
    }
  }
}
